"""Codes for problems with whole files and folders."""

from modules.content.codes.code import Code, error, warning

FILES: dict[str, Code] = {
    "missing-file": error(
        "A file is missing",
        "The course cannot be shown without its course, charter and policy, nor beliefs be named without their list.",
        "Create the file; `python -m modules schema` describes what goes into it.",
    ),
    "misplaced-file": error(
        "A file lies where none is expected",
        "A file is found by its folder; in any other place nobody would ever see it.",
        "Move it to the folder of its kind, or delete it.",
    ),
    "unexpected-file": warning(
        "A file that the course does not use",
        "Only YAML files and what lies in content/media become part of the course.",
        "Move it out of content/ and quizzes/, or into content/media.",
    ),
    "yml-ending": error(
        "A file ends in .yml",
        "One ending for all keeps two files from having the same name.",
        "Rename the file so that it ends in .yaml.",
    ),
    "name-mismatch": error(
        "The id and the name of the file differ",
        "A file is found by its id, so both have to be the same.",
        "Give the file the name of its id, or the other way round.",
    ),
    "file-too-large": error(
        "A file is too large",
        "A course has to load in a moment, also on a phone.",
        "Split the file, or make the picture, film or recording smaller.",
    ),
    "too-many-files": error(
        "There are too many files",
        "A course that large is usually a folder copied by mistake.",
        "Look for copies of folders and delete them.",
    ),
    "outside-folder": error(
        "A link leads outside the folder",
        "A release is made of the files in its folder alone, so that it is the same everywhere.",
        "Replace the link by the file itself.",
    ),
    "unreadable-file": error(
        "A file cannot be read",
        "What cannot be read cannot be published.",
        "Check that the file exists, is a plain file and may be read by the service.",
    ),
    "media-type": error(
        "A file of content/media has an ending that cannot be shown here",
        "Pictures, films, recordings and captions each have a few endings that every browser understands.",
        "Save it as .png, .jpg, .webp, .gif or .svg (picture), .mp4 or .webm (film), .mp3, .m4a or .ogg (recording),"
        " .vtt (captions).",
    ),
    "missing-media": error(
        "A picture, film or recording does not exist",
        "Only files in content/media are part of the course; learners would see nothing.",
        "Put the file into content/media and write its name alone, like feed.png.",
    ),
}
