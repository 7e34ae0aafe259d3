// The structure of an AMD file over the lines of AmdLexer. It accepts every sequence of lines, and one line of lookahead decides
// everything: whatever is missing or misplaced is said by the declarer, which knows what the lines mean.
parser grammar AmdParser;

options { tokenVocab = AmdLexer; }

document : frontMatter? preamble? title? section* EOF ;

frontMatter : FRONT_MATTER_OPEN FRONT_MATTER_LINE* FRONT_MATTER_CLOSE? ;

// What stands above the title, or above the first section where there is no title.
preamble : stray+ ;

// The title, and what stands between it and the first section.
title : TITLE_HEADING (stray | TITLE_HEADING)* ;

stray
  : FENCE_OPEN | CODE_LINE | FENCE_CLOSE | ENTRY_HEADING | SUBHEADING
  | INTERFACE_LABEL | CONTRACTS_LABEL | DEPENDS_ON_LABEL | LABEL
  | PATH_ATTRIBUTE | ATTRIBUTE | BULLET | OTHER_BULLET | CONTINUATION | TEXT
  ;

section
  : (OVERVIEW_HEADING | COMPONENTS_HEADING | DATA_MODELS_HEADING | FLOW_HEADING | DEPENDENCIES_HEADING | NOTES_HEADING
    | SECTION_HEADING) block* clause* entry*
  ;

// A component, a data model, or a part of any other section.
entry : ENTRY_HEADING block* clause* ;

clause : (INTERFACE_LABEL | CONTRACTS_LABEL | DEPENDS_ON_LABEL | LABEL) CONTINUATION* block* ;

block
  : TEXT CONTINUATION*                    # paragraph
  | (BULLET | OTHER_BULLET) CONTINUATION* # listItem
  | FENCE_OPEN CODE_LINE* FENCE_CLOSE?    # fencedBlock
  | (PATH_ATTRIBUTE | ATTRIBUTE)          # attribute
  | (TITLE_HEADING | SUBHEADING)          # subheading
  ;
