// The structure of every file of the Markdown family. Its tokens are whole lines, which the lexer grammar of each language defines; a line
// whose name the language knows (a section, a label, an attribute) stands here as one of its general kind, and keeps its own in the tree.
// The grammar accepts every sequence of lines, and one line of lookahead decides everything: whatever is missing or misplaced is said by
// the declarer, which knows what the lines mean.
parser grammar MarkdownParser;

// In the order and under the names of LineKind.
tokens {
  FRONT_MATTER_OPEN, FRONT_MATTER_LINE, FRONT_MATTER_CLOSE,
  FENCE_OPEN, CODE_LINE, FENCE_CLOSE,
  TITLE_HEADING, SECTION_HEADING, ENTRY_HEADING, SUBHEADING,
  LABEL, ATTRIBUTE, BULLET, OTHER_BULLET, ORDERED_BULLET, TABLE_HEADER, TABLE_ROW, CONTINUATION, TEXT
}

document : frontMatter? preamble? title? section* EOF ;

frontMatter : FRONT_MATTER_OPEN FRONT_MATTER_LINE* FRONT_MATTER_CLOSE? ;

// What stands above the title, or above the first section where there is no title.
preamble : stray+ ;

// The title, and what stands between it and the first section.
title : TITLE_HEADING (stray | TITLE_HEADING)* ;

stray
  : FENCE_OPEN | CODE_LINE | FENCE_CLOSE | ENTRY_HEADING | SUBHEADING | LABEL | ATTRIBUTE
  | BULLET | OTHER_BULLET | ORDERED_BULLET | TABLE_HEADER | TABLE_ROW | CONTINUATION | TEXT
  ;

section : SECTION_HEADING block* clause* entry* ;

// A requirement, an example, a component, a data model, or a part of any other section.
entry : ENTRY_HEADING block* clause* ;

clause : LABEL CONTINUATION* block* ;

block
  : TEXT CONTINUATION*                                     # paragraph
  | (BULLET | OTHER_BULLET | ORDERED_BULLET) CONTINUATION* # listItem
  | TABLE_HEADER TABLE_ROW*                                # table
  | FENCE_OPEN CODE_LINE* FENCE_CLOSE?                     # fencedBlock
  | ATTRIBUTE                                              # attribute
  | (TITLE_HEADING | SUBHEADING)                           # subheading
  ;
