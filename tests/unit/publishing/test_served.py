"""Sitemaps, robots and headers."""

from __future__ import annotations

from datetime import date
from xml.etree import ElementTree as ET

from site_generator.publishing import served

SPACE = "{http://www.sitemaps.org/schemas/sitemap/0.9}"


def test_a_sitemap_names_each_page_with_its_day():
    entries = [("", None), ("programs/a&b/", date(2026, 11, 10))]
    ((name, data),) = served.sitemap_files("https://site.example/", entries)
    rows = ET.fromstring(data).findall(f"{SPACE}url")
    assert name == "sitemap.xml"
    assert [row.findtext(f"{SPACE}loc") for row in rows] == [
        "https://site.example/",
        "https://site.example/programs/a&b/",
    ]
    assert [row.findtext(f"{SPACE}lastmod") for row in rows] == [None, "2026-11-10"]


def test_a_large_site_has_an_index_of_sitemaps(monkeypatch):
    monkeypatch.setattr(served, "SITEMAP_LIMIT", 2)
    files = dict(served.sitemap_files("https://site.example/", [(f"{n}/", None) for n in range(5)]))
    index = ET.fromstring(files.pop("sitemap.xml"))
    assert [row.text for row in index.iter(f"{SPACE}loc")] == [
        f"https://site.example/{name}" for name in files
    ]
    listed = [
        row.text for data in files.values() for row in ET.fromstring(data).iter(f"{SPACE}loc")
    ]
    assert listed == [f"https://site.example/{n}/" for n in range(5)]


def test_without_an_address_there_is_no_sitemap():
    assert list(served.sitemap_files("", [("", None)])) == []
    assert b"Sitemap" not in served.robots_file("")
    assert b"Sitemap: https://site.example/sitemap.xml" in served.robots_file(
        "https://site.example/"
    )


def test_headers_allow_nothing_from_elsewhere():
    headers = served.headers_file().decode()
    assert "default-src 'self'" in headers
    assert "http" not in headers


def test_headers_tell_other_sites_nothing():
    headers = served.headers_file().decode().splitlines()
    assert "  Referrer-Policy: no-referrer" in headers
    assert "  X-Content-Type-Options: nosniff" in headers
    assert "  Permissions-Policy: camera=(), microphone=(), geolocation=(self)" in headers
