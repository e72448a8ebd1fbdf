"""Names for the crowd of the made-up company, by country."""

from collections.abc import Mapping
from typing import Final

_FIRST: Final = {
    "Ireland": (
        "Aidan Aisling Barry Bláthnaid Cathal Clodagh Colm Dara Deirbhile Eamon Eithne Emer Fergal Fiadh Gavin "
        "Gráinne Hugh Ita Kieran Laoise Liam Lorcan Maebh Malachy Nessa Niall Nuala Oisín Orla Pádraig Róisín "
        "Ronan Shane Sinéad Tadhg Una Adaeze Chidi Agnieszka Marek Priya Rahul"
    ),
    "Spain": (
        "Adrián Ainhoa Álvaro Andrea Begoña Bruno Candela César Claudia Dolores Elvira Emilio Esther Fabián "
        "Gonzalo Guadalupe Hugo Irene Itziar Joaquín Julia Laia Lorenzo Manuela Marcos Mireia Montse Nicolás "
        "Nuria Óscar Paloma Raquel Rocío Santiago Sergio Teresa Unai Valeria Xavier Yolanda Fatou Ionela"
    ),
    "Germany": (
        "Anke Anton Beate Bernd Birgit Björn Claus Dagmar Detlef Elke Emil Frauke Friederike Gerd Gesa Heike "
        "Henning Ilse Jürgen Jutta Karsten Katrin Lars Lotte Malte Marlene Matthias Meike Nils Oliver Paula Ralf "
        "Renate Rolf Silke Sven Thea Torsten Ulrike Uwe Aylin Emre Linh Olga"
    ),
}
FIRST: Final[Mapping[str, tuple[str, ...]]] = {
    country: tuple(names.split()) for country, names in _FIRST.items()
}
"""First names."""

_FAMILIES: Final = {
    "Ireland": (
        "Ahern Boland Breen Buckley Cahill Carroll Cleary Coady Corcoran Cullen Devane Doherty Doyle Egan Fahy "
        "Feeney Finnegan Flood Geraghty Hanlon Harkin Hickey Kavanagh Keane Kehoe Lenihan Loftus Lynch Madigan "
        "McGrath Mulcahy Nolan Prendergast Rafferty Redmond Scully Tuohy Walsh Adeyemi Kowalski Nair"
    ),
    "Spain": (
        "Aguirre Alonso Arroyo Ballesteros Benítez Bravo Calvo Cano Castaño Cortés Delgado Domenech Esteban "
        "Ferrer Fuentes Gallardo Garrido Gil Herrero Ibarra Izquierdo Lara Llorente Lozano Marín Mendoza Montero "
        "Nieto Ortega Pascual Peña Quintana Rivas Robles Salas Serrano Soto Toledo Urrutia Vega Zamora"
    ),
    "Germany": (
        "Ackermann Albrecht Bachmann Baumann Beckmann Böhm Brinkmann Dietrich Ebert Eichler Engelhardt Feldmann "
        "Friedrich Gebhardt Graf Günther Hagen Hartwig Heinemann Jansen Kaufmann Kessler Köhler Kremer Lehmann "
        "Lorenz Metzger Neumann Oswald Pohl Reinhardt Ritter Schilling Seifert Stahl Thiele Ulrich Voss Wegner "
        "Winkler Öztürk Zeller Nguyen Kaya"
    ),
}
FAMILIES: Final[Mapping[str, tuple[str, ...]]] = {
    country: tuple(names.split()) for country, names in _FAMILIES.items()
}
"""Family names."""
