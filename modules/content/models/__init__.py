"""One model file per kind of YAML file."""

from modules.content.models.blocks import (
    AudioBlock,
    Block,
    CalloutBlock,
    CharterBlock,
    CheckBlock,
    ClauseBlock,
    Image,
    PairBlock,
    PictureBlock,
    PostBlock,
    PostCard,
    RevealBlock,
    SourcesBlock,
    TextBlock,
    VideoBlock,
)
from modules.content.models.certificate import CertificateDesign, Colours, Wording
from modules.content.models.charter import Charter, Promise, Site, Sponsor
from modules.content.models.course import CertificateRule, Course, Name, Track
from modules.content.models.facts import Fact, Facts
from modules.content.models.lesson import Lesson, Screen
from modules.content.models.misconceptions import Misconception, Misconceptions
from modules.content.models.policy import Clause, Policy
from modules.content.models.quiz import Quiz
from modules.content.models.scenario import Choice, Ending, Scenario, Scene
from modules.content.models.unit import Objective, Unit, UnitStep

__all__ = [
    "AudioBlock",
    "Block",
    "CalloutBlock",
    "CertificateDesign",
    "CertificateRule",
    "Charter",
    "CharterBlock",
    "CheckBlock",
    "Choice",
    "Clause",
    "ClauseBlock",
    "Colours",
    "Course",
    "Ending",
    "Fact",
    "Facts",
    "Image",
    "Lesson",
    "Misconception",
    "Misconceptions",
    "Name",
    "Objective",
    "PairBlock",
    "PictureBlock",
    "Policy",
    "PostBlock",
    "PostCard",
    "Promise",
    "Quiz",
    "RevealBlock",
    "Scenario",
    "Scene",
    "Screen",
    "Site",
    "SourcesBlock",
    "Sponsor",
    "TextBlock",
    "Track",
    "Unit",
    "UnitStep",
    "VideoBlock",
    "Wording",
]
