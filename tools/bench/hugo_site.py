"""The same program pages as a Hugo site: one Markdown file each and one template.

The template carries the same frame of header, menu and footer as ours; what a program says is
Markdown that Hugo renders. A block of static text brings the page to the weight of ours, so that
both write as many bytes.
"""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING

from as_markdown import as_markdown

from site_generator.catalogue.model.vocabulary import STATES
from site_generator.wording import english

if TYPE_CHECKING:
    from pathlib import Path

    from site_generator.catalogue.model import Catalogue, Program

SLOTS = ("title", "description", "canonical", "head", "main")

HEAD = """<script type="application/ld+json">{{ dict "@context" "https://schema.org" "@type"
"MedicalClinic" "name" .Title "telephone" .Params.phone "address" .Params.address
"url" .Permalink | jsonify | safeJS }}</script>"""

MAIN = """<nav><ol><li><a href="../../find/">Find a program</a></li>
<li><a href="../../places/{{ .Params.state }}/">{{ .Params.stateName }}</a></li>
<li><a href="../../places/{{ .Params.state }}/{{ .Params.citySlug }}/">{{ .Params.city }}</a></li></ol></nav>
<h1>{{ .Title }}</h1>
{{ .Content }}"""


def frame_of(page: str) -> str:
    """One of our program pages with its own contents taken out and slots in their place."""
    cuts = {
        r"(<title>).*?(</title>)": "title",
        r'(<meta name="description" content=").*?(">)': "description",
        r'(<link rel="canonical" href=").*?(">)': "canonical",
        r"(<main[^>]*>).*?(</main>)": "main",
    }
    for pattern, slot in cuts.items():
        page, count = re.subn(pattern, rf"\1@@slot:{slot}@@\2", page, count=1, flags=re.DOTALL)
        if count != 1:
            raise SystemExit(f"our program page has no place for '{slot}'")
    page = re.sub(
        r'<meta name="robots"[^>]*>|<script type="application/ld.json">.*?</script>',
        "",
        page,
        flags=re.DOTALL,
    )
    return page.replace("</head>", "@@slot:head@@</head>", 1)


def write_hugo_site(folder: Path, catalogue: Catalogue, ours: Path) -> None:
    """Write the Hugo project: what each program page of the site ``ours`` says, as Markdown."""
    pages = folder / "content" / "programs"
    pages.mkdir(parents=True, exist_ok=True)
    for program in catalogue.programs:
        html = (ours / "programs" / program.id / "index.html").read_text(encoding="utf-8")
        fields = json.dumps(_fields(catalogue, program), ensure_ascii=False)
        (pages / f"{program.id}.md").write_text(
            f"{fields}\n\n{as_markdown(html)}", encoding="utf-8"
        )
    (folder / "hugo.toml").write_text(
        'baseURL = "https://middle-ground.example/"\ntitle = "Middle Ground"\n'
        'disableKinds = ["home", "section", "taxonomy", "term", "rss", "sitemap", "404"]\n'
        "[markup.goldmark.renderer]\nunsafe = false\n",
        encoding="utf-8",
    )
    write_template(folder, frame_of(html), 0)


def write_template(folder: Path, frame: str, weight: int) -> None:
    """Write the one template, ``weight`` bytes heavier than what it needs."""
    filled = {
        "title": "{{ .Title }}",
        "description": "{{ .Params.description }}",
        "canonical": "{{ .Permalink }}",
        "head": HEAD,
        "main": MAIN + f"\n<p>{'static text ' * (weight // 12)}</p>",
    }
    text = frame.replace("{{", "{{ `{{` }}")
    for slot in SLOTS:
        text = text.replace(f"@@slot:{slot}@@", filled[slot])
    layouts = folder / "layouts"
    layouts.mkdir(exist_ok=True)
    (layouts / "single.html").write_text(text, encoding="utf-8")


def _fields(catalogue: Catalogue, program: Program) -> dict[str, str]:
    placement = catalogue.placements[program.id]
    place = program.location
    return {
        "title": program.name,
        "description": program.summary or f"{program.name} in {place.city}, {place.state}",
        "phone": program.contact.phone or program.contact.intake_phone or "",
        "address": ", ".join(filter(None, [place.street, place.city, place.state, place.zip])),
        "state": placement.state.lower(),
        "stateName": STATES.said(english())[placement.state].label,
        "city": placement.city,
        "citySlug": placement.city_slug,
    }
