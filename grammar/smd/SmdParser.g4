// The structure of an SMD file over the lines of SmdLexer. It accepts every sequence of lines, and one line of lookahead decides
// everything: whatever is missing or misplaced is said by the declarer, which knows what the lines mean.
parser grammar SmdParser;

options { tokenVocab = SmdLexer; }

document : frontMatter? preamble? title? section* EOF ;

frontMatter : FRONT_MATTER_OPEN FRONT_MATTER_LINE* FRONT_MATTER_CLOSE? ;

// What stands above the title, or above the first section where there is no title.
preamble : stray+ ;

// The title, and what stands between it and the first section.
title : TITLE_HEADING (stray | TITLE_HEADING)* ;

stray
  : FENCE_OPEN | CODE_LINE | FENCE_CLOSE | ENTRY_HEADING | SUBHEADING
  | ACCEPTS_LABEL | RETURNS_LABEL | ERRORS_LABEL | INPUT_LABEL | OUTPUT_LABEL | LABEL
  | ATTRIBUTE | BULLET | OTHER_BULLET | CONTINUATION | TEXT
  ;

section
  : (OVERVIEW_HEADING | GOALS_HEADING | NON_GOALS_HEADING | REQUIREMENTS_HEADING | CONSTRAINTS_HEADING | EXAMPLES_HEADING
    | ACCEPTANCE_CRITERIA_HEADING | NOTES_HEADING | SECTION_HEADING) block* clause* entry*
  ;

// A requirement, an example, or a part of any other section.
entry : ENTRY_HEADING block* clause* ;

clause
  : (ACCEPTS_LABEL | RETURNS_LABEL | ERRORS_LABEL | INPUT_LABEL | OUTPUT_LABEL | LABEL) CONTINUATION* block*
  ;

block
  : TEXT CONTINUATION*                    # paragraph
  | (BULLET | OTHER_BULLET) CONTINUATION* # listItem
  | FENCE_OPEN CODE_LINE* FENCE_CLOSE?    # fencedBlock
  | ATTRIBUTE                             # attribute
  | (TITLE_HEADING | SUBHEADING)          # subheading
  ;
