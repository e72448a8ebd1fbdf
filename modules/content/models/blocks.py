"""The blocks that a lesson's screens are made of, and the post card that scenarios show too."""

from typing import Annotated, Literal

from pydantic import Field

from modules.fields import ClauseId, Count, FactId, Frozen, Markdown, MediaFile, Sentence, Slug


class Image(Frozen):
    """A picture with what it shows in words."""

    file: MediaFile
    """Write the name of a file in content/media, like feed.png."""
    alt: Sentence
    """Say what the picture shows, for those who cannot see it."""


class PostCard(Frozen):
    """A post as a person would see it in a feed."""

    platform: Sentence
    """Write the platform's name."""
    author: Sentence
    """Write the name of the made-up person who posts."""
    role: Sentence
    """Write what the person does, as the profile says it."""
    text: Markdown
    """Write the post."""
    audience: Sentence
    """Say whom the author chose to show it to."""
    shown_to: Sentence | None = None
    """Say who really gets to see it, if that is the point."""
    image: Image | None = None
    """Describe the picture in the post, if there is one."""
    reactions: Count | None = None
    """Write the number of reactions under the post."""
    comments: Count | None = None
    """Write the number of comments under the post."""


class TextBlock(Frozen):
    """A short text in Markdown."""

    kind: Literal["text"]
    """Write text."""
    text: Markdown
    """Write a few short paragraphs in Markdown."""


class CalloutBlock(Frozen):
    """A remark that stands out."""

    kind: Literal["callout"]
    """Write callout."""
    tone: Literal["note", "tip", "careful"]
    """Write note, tip or careful."""
    text: Markdown
    """Write one or two sentences."""


class PostBlock(PostCard):
    """A post as a person would see it in a feed."""

    kind: Literal["post"]
    """Write post."""


class PairBlock(Frozen):
    """What to do beside what not to do."""

    kind: Literal["pair"]
    """Write pair."""
    do: Markdown
    """Write what works."""
    dont: Markdown
    """Write what does not."""
    why: Markdown
    """Say what makes the difference."""


class RevealBlock(Frozen):
    """A text that opens when the learner asks for it."""

    kind: Literal["reveal"]
    """Write reveal."""
    label: Sentence
    """Write what the learner clicks on."""
    text: Markdown
    """Write what opens."""


class CheckBlock(Frozen):
    """An item from the unit's quiz file, answered here and never scored."""

    kind: Literal["check"]
    """Write check."""
    item: Slug
    """Write the id of an item."""


class PictureBlock(Image):
    """A picture with what it shows in words."""

    kind: Literal["picture"]
    """Write picture."""
    caption: Sentence | None = None
    """Write a line under the picture."""


class VideoBlock(Frozen):
    """A film with everything that is said and shown in words."""

    kind: Literal["video"]
    """Write video."""
    file: MediaFile
    """Write the name of a file in content/media, like welcome.mp4."""
    transcript: Markdown
    """Write everything that is said and shown."""
    captions: MediaFile | None = None
    """Write the name of the captions file in content/media, like welcome.vtt."""


class AudioBlock(Frozen):
    """A recording with everything that is said in words."""

    kind: Literal["audio"]
    """Write audio."""
    file: MediaFile
    """Write the name of a file in content/media, like welcome.mp3."""
    transcript: Markdown
    """Write everything that is said."""


class SourcesBlock(Frozen):
    """The facts behind a screen, for those who want to look."""

    kind: Literal["sources"]
    """Write sources."""
    facts: tuple[FactId, ...] = Field(min_length=1)
    """List the ids of the facts."""


class ClauseBlock(Frozen):
    """A clause of the policy, shown in full."""

    kind: Literal["clause"]
    """Write clause."""
    clause: ClauseId
    """Write the id of the clause."""


class CharterBlock(Frozen):
    """The charter, or one of its promises."""

    kind: Literal["charter"]
    """Write charter."""
    promise: Slug | None = None
    """Write the id of a promise to show that one alone."""


Block = Annotated[
    TextBlock
    | CalloutBlock
    | PostBlock
    | PairBlock
    | RevealBlock
    | CheckBlock
    | PictureBlock
    | VideoBlock
    | AudioBlock
    | SourcesBlock
    | ClauseBlock
    | CharterBlock,
    Field(discriminator="kind"),
]
"""Any block, told apart by its kind."""
