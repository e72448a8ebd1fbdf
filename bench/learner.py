"""A learner at the keyboard: takes a quiz over and over, right and wrong in turns."""

from collections.abc import Callable, Sequence

from bench.questions import Question, asked_by
from bench.wire import Delivered, Tab, label_of

Watch = Callable[[str, Delivered], None]
"""Is told what every click was for: `answer`, `onward`, `finish` or `retry`."""


class Learner:
    """Goes through items in one tab; ours and the bare script use the same keys, so both are clicked alike."""

    def __init__(self, tab: Tab, known: Sequence[Question], *, answered: int = 0) -> None:
        self.tab = tab
        self._known = known
        self._answered = answered

    async def arrive(self) -> None:
        """Open the page and go to an item without an answer; an attempt left over at its end is finished first."""
        await self.tab.open()
        while not self.tab.has("check_answer_"):
            await self.tab.press(next((way for way in ("finish_", "retry_") if self.tab.has(way)), "next_"))

    async def answer(self) -> Delivered:
        """Choose and press *Check*: everything up to the feedback."""
        self._answered += 1
        self._choose(correct=self._answered % 2 == 0)
        return await self.tab.press("check_answer_")

    async def onward(self) -> list[tuple[str, Delivered]]:
        """Go to the next item; at the end finish and begin anew."""
        done = [("onward", await self.tab.press("next_"))]
        if self.tab.has("finish_"):
            done.append(("finish", await self.tab.press("finish_")))
            done.append(("retry", await self.tab.press("retry_")))
        return done

    def _choose(self, *, correct: bool) -> None:
        boxes = [control for control in self.tab.all("answer_") if control.kind == "checkbox"]
        if boxes:
            labels = [str(control.proto.label) for control in boxes]
            for place in self._places(labels, correct=correct):
                self.tab.tick(boxes[place])
            return
        labels = label_of(self.tab.control("answer_"))
        for place in self._places(labels, correct=correct):
            self.tab.choose("answer_", labels[place])

    def _places(self, labels: Sequence[str], *, correct: bool) -> list[int]:
        """Where the options to choose stand on this screen, which shuffles them."""
        question = asked_by(self._known, labels)
        return [labels.index(question.labels[place]) for place in question.places(correct=correct)]
