"""The house in prose: the first file to read.

*Sociable* trains a whole company to use social media well and certifies the people who pass. Three kinds of
people live with it: **learners** take lessons, practise and earn a certificate; **HR officers** see who has to do
what by when, and can prove who has done it; **trainers** write all of it as YAML. Four ideas hold it together:

1. *Content is data.* Lessons, items, scenarios, policy and facts are YAML, typed by frozen models. A published
   course is one immutable release, named by the hash of its bytes, which the database keeps.
2. *A record is an event, and events are only appended.* Every table that anybody reads is derived from the ledger.
3. *The rules are pure.* No clock, no chance, no database, no Streamlit: time comes in as `at`, chance as `seed`.
4. *The answer is saved before the feedback is shown.*

Each room may import only from lower floors; rooms on one floor do not know each other (import-linter checks it).

======  ==============================  =========================================================================
floor   room                            what lives there
======  ==============================  =========================================================================
9       `__main__`                      starts the command line: `python -m modules <verb>`
8       `commands`                      one file per group of verbs
8       `web`                           HTTP routes: health, sign-in, downloads, public verification of certificates
8       `pages`                         one flat Streamlit script per page
7       `ui`                            the Streamlit script, navigation by role, one widget file per item kind
6       `authoring`                     draft, check, preview, publish
6       `reports`                       one report a file
6       `exchange`                      one format a file: CSV in and out
5       `learning`                      the use cases; each checks the permission itself. Pages, routes and commands
                                        call these and nothing below them
4       `records`                       the ledger, the tables derived from it, and all SQL
3       `assessment`                    attempts as steps, draws, scenario walks, outcomes
3       `certification`                 assignment and certificate as pure date arithmetic
3       `certificates`                  values in, PDF out
3       `people`                        persons, roles, and the one table of who may do what
2       `content`                       one model file per YAML kind; `load` turns a folder into a release and problems
1       `items`                         one folder per item kind: model and `score`
0       `fields`, `yamlfile`            small annotated types; YAML with the line of every value
0       `clock`, `settings`             the only readers of the time and of the environment
0       `texts`, `keys`                 interface strings by language; secret files under a file lock
======  ==============================  =========================================================================

Streamlit is imported only in `pages`, `ui` and `app.py`; plotly only in `reports` and `ui`; SQL drivers only in
`records`; Starlette only in `web` and `app.py`.

To add a thing, add a file and at most one row in a table: an item kind in `items.KINDS`, a content rule in
`content/checks`, a page in `ui/navigation.py`, an event in `records/events` with its row in `EVENTS` and its
projections in `PROJECTIONS`. Tests mirror this tree under `tests/`.
"""
