"""One build inside MkDocs: what happens at each of its events."""

from __future__ import annotations

import os
from contextlib import ExitStack
from pathlib import Path
from typing import TYPE_CHECKING, Any

from mkdocs.structure.files import File, Files

from site_generator import workflow
from site_generator.pages import FRAMES, Frame, PageSettings, written
from site_generator.publishing.staging import Stage, staged
from site_generator.renderer.article_words import article_document
from site_generator.renderer.environment import prepare
from site_generator.renderer.markdown import CurrentArticle
from site_generator.renderer.parts import Place, fill_page
from site_generator.renderer.shown_article import show_article

if TYPE_CHECKING:
    from collections.abc import Mapping

    from jinja2 import Environment
    from mkdocs.config.defaults import MkDocsConfig
    from mkdocs.structure.nav import Navigation
    from mkdocs.structure.pages import Page
    from mkdocs.utils.templates import TemplateContext

    from site_generator.word_search.documents import WordDocument

FRAME_SOURCE = "---\ntemplate: pages/frame.html\n---\n"


class Session:
    """Holds what was read, the stage and the frames from one event of MkDocs to the next."""

    def __init__(
        self, sources: workflow.Sources, settings: PageSettings, stage: Stage, closing: ExitStack
    ) -> None:
        self.sources = sources
        self.settings = settings
        self.stage = stage
        self.frames: dict[int, Frame] = {}
        self.current = CurrentArticle(sources.library)
        self._closing = closing
        self._env: Environment | None = None
        self._written: list[str] = []
        self._words: dict[str, WordDocument] = {}

    @classmethod
    def open(cls, config: MkDocsConfig, options: Mapping[str, Any]) -> Session:
        """Read all sources and turn MkDocs' output to a stage next to the site."""
        project = project_of(config)
        sources = workflow.load(
            project, workflow.today_from(os.environ), strict=bool(config.strict)
        )
        settings = PageSettings(
            words=sources.library.words,
            site_url=config.site_url or "",
            site_name=config.site_name,
            today=sources.today,
            corrections_email=str(options["corrections_email"]),
            repository=str(options["repository"]),
            word_search=bool(options["search"]),
        )
        closing = ExitStack()
        stage = closing.enter_context(staged(Path(config.site_dir), project=project.root))
        session = cls(sources, settings, stage, closing)
        config.site_dir = str(stage.folder)
        config.markdown_extensions.append(session.current)  # type: ignore[arg-type]
        config.theme.static_templates -= {"sitemap.xml"}
        return session

    @staticmethod
    def watched(config: MkDocsConfig) -> list[Path]:
        """What MkDocs' own preview must look at beside the articles: catalogue, theme and wording."""
        project = project_of(config)
        wanted = [project.root / "programs.yaml", project.root / "programs", project.theme]
        wanted.append(project.wording)
        return [path for path in wanted if path.exists()]

    def add_files(self, files: Files, config: MkDocsConfig) -> Files:
        """Keep the articles and their images, leave the theme's own assets out, add the frames."""
        content = os.path.realpath(config.docs_dir)
        for file in list(files):
            source = file.abs_src_path
            ours = source is not None and os.path.realpath(source).startswith(content + os.sep)
            if not ours or self._left_out(file.src_uri):
                files.remove(file)
        for path in FRAMES.values():
            files.append(File.generated(config, path, content=FRAME_SOURCE))
        return files

    def _left_out(self, path: str) -> bool:
        """Whether a file under content/ is no part of the site: data, drafts, names with ``_``."""
        article = self.sources.library.articles.get(path)
        hidden = any(part.startswith("_") for part in path.split("/"))
        return hidden or (article is not None and article.draft)

    def prepare_templates(self, env: Environment) -> Environment:
        """Give the templates their globals and make them escape."""
        self._env = prepare(env, self.sources, self.settings)
        return self._env

    def begin_page(self, markdown: str, page: Page) -> str:
        """Tell the Markdown extension whose facts and citations come next."""
        self.current.article = self.sources.library.articles.get(page.file.src_uri)
        return self.current.article.body if self.current.article else markdown

    def add_context(self, context: TemplateContext, page: Page, nav: Navigation) -> TemplateContext:
        """Add ``article`` for a page that was written as Markdown, and put in what it shows."""
        library = self.sources.library
        article = library.articles.get(page.file.src_uri)
        context["article"] = (  # type: ignore[typeddict-unknown-key]
            show_article(library, article, page, nav, self.settings) if article else None
        )
        if article and self._env:
            place = Place(library=library, article=article, page=page, today=self.settings.today)
            page.content = fill_page(page.content or "", place, self._env, context)
            if written(article.template).found:
                self._words[article.url] = article_document(article, page)
        return context

    def take_frame(self, output: str, page: Page) -> str:
        """Keep a rendered frame and write nothing for it; let every other page pass."""
        for depth, path in FRAMES.items():
            if page.file.src_uri == path:
                self.frames[depth] = Frame.parse(output)
                return ""
        self._written.append("" if page.url == "./" else page.url)
        return output

    def finish(self) -> None:
        """Make everything that comes from the catalogue and put the new site in place."""
        library = self.sources.library
        checked = {article.url: article.checked for article in library.articles.values()}
        pages = [
            workflow.WrittenPage(
                address=path, checked=checked.get(path), words=self._words.get(path)
            )
            for path in self._written
        ]
        workflow.pour(self.sources, self.stage, self.frames, self.settings, pages)
        self.stage.publish()

    def close(self) -> None:
        """Release the stage; what has not been published is thrown away."""
        self._closing.close()


def project_of(config: MkDocsConfig) -> workflow.Project:
    """The project that ``mkdocs.yml`` describes; its folder is the root of all paths."""
    root = Path(config.config_file_path).parent if config.config_file_path else Path.cwd()
    theme = config.theme.custom_dir
    return workflow.Project(
        root=root,
        content=Path(config.docs_dir),
        theme=Path(theme) if theme else root / "theme",
        packages=root / "node_modules",
        language=str(config.theme["language"]),
    )
