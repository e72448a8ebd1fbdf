"""From a saved file to what learners get: draft, check, what differs, publish."""

from modules.authoring.by_itself import Follower, publishing_by_itself
from modules.authoring.differences import Change, Difference, change_of, differences
from modules.authoring.overview import FileView, Overview, file_view, folder_in_words, overview
from modules.authoring.publishing import (
    DraftMoved,
    Publication,
    publication,
    publish,
    publish_by_itself,
    published_release,
    what_differs,
)
from modules.authoring.reading import FileRead, Measures, kind_of, read
from modules.authoring.tree import FileLine, Shelf, State, file_lines, step_path, tree

__all__ = [
    "Change",
    "Difference",
    "DraftMoved",
    "FileLine",
    "FileRead",
    "FileView",
    "Follower",
    "Measures",
    "Overview",
    "Publication",
    "Shelf",
    "State",
    "change_of",
    "differences",
    "file_lines",
    "file_view",
    "folder_in_words",
    "kind_of",
    "overview",
    "publication",
    "publish",
    "publish_by_itself",
    "published_release",
    "publishing_by_itself",
    "read",
    "step_path",
    "tree",
    "what_differs",
]
