"""Every picture, film and recording exists and has an ending that browsers can show."""

from collections.abc import Iterator

from modules.content.draft import Draft
from modules.content.kinds import MEDIA_FOLDER
from modules.content.models import AudioBlock, Block, Lesson, PictureBlock, PostCard, Scenario, VideoBlock
from modules.content.nearest import did_you_mean
from modules.content.problem import Problem
from modules.content.source import Source
from modules.fields import Frozen
from modules.yamlfile import Path

PICTURES = (".png", ".jpg", ".jpeg", ".webp", ".gif", ".svg")
FILMS = (".mp4", ".webm")
RECORDINGS = (".mp3", ".m4a", ".ogg", ".wav")
CAPTIONS = (".vtt",)
SHOWN = PICTURES + FILMS + RECORDINGS + CAPTIONS

Named = Iterator[tuple[Path, str, tuple[str, ...]]]


def check(draft: Draft) -> Iterator[Problem]:
    """Return a problem for each file that is named and does not exist, or cannot be shown where it is named."""
    for name in sorted(draft.media):
        if not name.endswith(SHOWN) or "/" in name:
            yield draft.problem(MEDIA_FOLDER + name, "media-type", f"{name} cannot be shown in a lesson.")
    sources: tuple[Source[Lesson | Scenario], ...] = (*draft.of(Lesson), *draft.of(Scenario))
    for source in sources:
        for path, name, endings in _named(source.model):
            yield from _file(draft, source, path, name, endings)


def _file(
    draft: Draft, source: Source[Frozen], path: Path, name: str, endings: tuple[str, ...]
) -> Iterator[Problem]:
    if not name.endswith(endings):
        message = f"{name} cannot be shown here."
        yield source.problem("media-type", path, message, f"Name a file that ends in {' or '.join(endings)}.")
    elif name not in draft.media and name not in draft.words:
        message = f"There is no file {name} in content/media."
        yield source.problem("missing-media", path, message, did_you_mean(name, draft.media))


def _named(model: Lesson | Scenario) -> Named:
    """Return every file that a lesson or scenario names, with the endings it may have."""
    if isinstance(model, Scenario):
        for number, scene in enumerate(model.scenes):
            if scene.post is not None:
                yield from _in_post(scene.post, ("scenes", number, "post"))
        return
    for number, screen in enumerate(model.screens):
        for index, block in enumerate(screen.blocks):
            yield from _in_block(block, ("screens", number, "blocks", index))


def _in_block(block: Block, path: Path) -> Named:
    match block:
        case PictureBlock():
            yield (*path, "file"), block.file, PICTURES
        case AudioBlock():
            yield (*path, "file"), block.file, RECORDINGS
        case VideoBlock():
            yield (*path, "file"), block.file, FILMS
            if block.captions is not None:
                yield (*path, "captions"), block.captions, CAPTIONS
        case PostCard():
            yield from _in_post(block, path)


def _in_post(post: PostCard, path: Path) -> Named:
    if post.image is not None:
        yield (*path, "image", "file"), post.image.file, PICTURES
