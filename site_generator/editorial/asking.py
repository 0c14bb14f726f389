"""Asks other sites whether an address is still good. The only code of the project that does."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from itertools import groupby
from typing import TYPE_CHECKING
from urllib.parse import urljoin, urlsplit

import requests
from urllib3.exceptions import HTTPError, MaxRetryError, NameResolutionError

from site_generator.editorial.answers import Answer, Verdict

if TYPE_CHECKING:
    from collections.abc import Iterable

HOSTS_AT_ONCE = 6
"""Hosts that are asked at the same time; each gets one question after the other."""
PATIENCE = (5.0, 10.0)
"""Seconds to wait for a connection, and for each piece of an answer."""
MOST_HOPS = 6
"""Redirects that are followed."""
REGISTRIES = frozenset(("doi.org", "dx.doi.org"))
"""Hosts that only know where works are. That they know one is all that is asked of them."""
GONE = frozenset((404, 410))
"""Answers that say that there is no such page. Others may be meant for robots, or for today."""
FOR_GOOD = frozenset((301, 308))
"""Redirects that a link should follow."""
NAME = "iop-site (checks the links of its own articles)"


def ask(addresses: Iterable[str], *, registries: frozenset[str] = REGISTRIES) -> dict[str, Answer]:
    """An answer for each http or https address. Never raises for what a network does."""
    ordered = sorted(set(addresses), key=_host)
    by_host = [list(group) for _, group in groupby(ordered, key=_host)]
    pool = ThreadPoolExecutor(HOSTS_AT_ONCE)
    try:
        answers = pool.map(lambda group: _ask_host(group, registries), by_host)
        return {address: answer for group in answers for address, answer in group}
    finally:
        pool.shutdown(wait=False, cancel_futures=True)


def _host(address: str) -> str:
    try:
        return urlsplit(address).netloc.lower()
    except ValueError:
        return ""


def _ask_host(addresses: list[str], registries: frozenset[str]) -> list[tuple[str, Answer]]:
    with requests.Session() as session:
        session.headers["User-Agent"] = NAME
        return [(address, _ask(session, address, registries)) for address in addresses]


def _ask(session: requests.Session, address: str, registries: frozenset[str]) -> Answer:
    try:
        return _followed(session, address, registries)
    except (requests.exceptions.SSLError, requests.ReadTimeout) as error:
        said = "no answer in time" if isinstance(error, requests.Timeout) else "no safe connection"
        return Answer(Verdict.UNKNOWN, said)
    except requests.ConnectionError as error:
        cause = error.args[0] if error.args else None
        if isinstance(cause, MaxRetryError) and isinstance(cause.reason, NameResolutionError):
            return Answer(Verdict.DEAD, "no such host", heard=False)
        return Answer(Verdict.UNKNOWN, "no connection", heard=False)
    except (requests.RequestException, HTTPError, ValueError):
        return Answer(Verdict.UNKNOWN, "no answer that can be read", heard=False)


def _followed(session: requests.Session, address: str, registries: frozenset[str]) -> Answer:
    """The answer of the page to which ``address`` leads in the end."""
    here, lasting, now_at = address, True, ""
    for _ in range(MOST_HOPS):
        status, onward = _status(session, here)
        if onward is None:
            return _judged(status, now_at)
        if _host(here) in registries:
            return Answer(Verdict.GOOD)
        here = urljoin(here, onward)
        lasting = lasting and status in FOR_GOOD
        now_at = here if lasting else now_at
    return Answer(Verdict.UNKNOWN, "too many redirects")


def _judged(status: int, now_at: str) -> Answer:
    if status in GONE:
        return Answer(Verdict.DEAD, str(status))
    if status >= 400:
        return Answer(Verdict.UNKNOWN, str(status))
    return Answer(Verdict.MOVED, now_at=now_at) if now_at else Answer(Verdict.GOOD)


def _status(session: requests.Session, address: str) -> tuple[int, str | None]:
    """The status and, for a redirect, where it leads. Asks again in full where the head fails."""
    for method in ("HEAD", "GET"):
        with session.request(
            method, address, timeout=PATIENCE, allow_redirects=False, stream=True
        ) as response:
            status = response.status_code
            onward = response.headers.get("Location") if response.is_redirect else None
        if status < 400:
            break
    return status, onward
