"""What the site as a whole says of made-up listings."""

from __future__ import annotations

import pytest

from site_generator.renderer.shown_site import samples_among


@pytest.mark.parametrize(("sample", "said"), [({"a", "b"}, "all"), ({"a"}, "some"), (set(), "")])
def test_the_site_knows_whether_all_or_some_of_its_listings_are_made_up(make, sample, said):
    entries = [(make.program(id_), make.placement()) for id_ in ("a", "b")]
    assert samples_among(make.catalogue(*entries, sample=sample)) == said


def test_a_site_without_listings_says_nothing_of_samples(make):
    assert samples_among(make.catalogue()) == ""
