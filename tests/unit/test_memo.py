"""A kept method is asked once for each object and set of arguments."""

from __future__ import annotations

from site_generator.memo import kept


class Doubled:
    def __init__(self):
        self.asked = []

    @kept
    def of(self, number):
        """Twice the number."""
        self.asked.append(number)
        return [number * 2]


def test_an_answer_is_kept_for_its_object_and_arguments():
    one, other = Doubled(), Doubled()
    assert one.of(2) is one.of(2)
    assert one.of(3) == [6]
    assert one.asked == [2, 3]
    assert other.of(2) == [4]
    assert other.of(2) is not one.of(2)


def test_the_class_still_has_the_method_itself():
    assert Doubled.of.__doc__ == "Twice the number."
