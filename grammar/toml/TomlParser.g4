// TOML 1.0, and everything that people type instead: each decision needs one token, and every token sequence that TomlTokenizer makes
// (brackets always balanced) is accepted, so parsing never fails and never backtracks. A token of the lexer stands here as one of its
// general kind and keeps its own in the tree. What is not TOML is what follows where a line could end, or a token that is missing;
// TomlReader says what is wrong with it.
parser grammar TomlParser;

options { tokenVocab = TomlLexer; superClass = RecordingParser; }

tokens {
  // BARE_KEY, BASIC_KEY, LITERAL_KEY, UNCLOSED_KEY, MULTI_LINE_KEY, BAD_KEY, BAD_KEY_CHAR
  NAME,

  // All strings, numbers, truth values, dates and times, and BAD_VALUE
  SCALAR
}

document: line (NEWLINE line)* EOF;

line
  : key EQUALS (value ~NEWLINE* | ~(SCALAR | OPEN_BRACKET | OPEN_BRACE | NEWLINE) ~NEWLINE*)?
  | OPEN_TABLE key CLOSE_TABLE ~NEWLINE*
  | OPEN_ARRAY_TABLE key CLOSE_ARRAY_TABLE ~NEWLINE*
  | ~(NAME | DOT | EQUALS | OPEN_TABLE | OPEN_ARRAY_TABLE | NEWLINE) ~NEWLINE*
  |
  ;

key: NAME? (DOT NAME?)*;

value
  : SCALAR
  | OPEN_BRACKET (value | COMMA | EQUALS | UNEXPECTED | TOO_DEEP | TABLE_BREAK)* CLOSE_BRACKET
  | OPEN_BRACE (key EQUALS | value | COMMA | UNEXPECTED | TOO_DEEP | TABLE_BREAK)* CLOSE_BRACE
  ;
