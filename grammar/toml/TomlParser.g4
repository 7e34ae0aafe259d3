// TOML 1.0, and everything that people type instead: each decision needs one token, and every token sequence that TomlTokenizer makes
// (brackets always balanced) is accepted, so parsing never fails and never backtracks. What is not TOML ends up in `stray` or
// as a missing token, and TomlNodeBuilder says what is wrong with it.
parser grammar TomlParser;

options { tokenVocab = TomlLexer; }

document: line (NEWLINE line)* EOF;

line
  : pair
  | OPEN_TABLE key CLOSE_TABLE rest*
  | OPEN_ARRAY_TABLE key CLOSE_ARRAY_TABLE rest*
  | notLineStart rest*
  |
  ;

pair: assignment (value rest* | notValue rest*)?;

assignment: key EQUALS;

key: name? (DOT name?)*;

name: BARE_KEY | BASIC_KEY | LITERAL_KEY | UNCLOSED_KEY | MULTI_LINE_KEY | BAD_KEY | BAD_KEY_CHAR;

value: scalar | array | inlineTable;

scalar
  : BASIC_STRING | LITERAL_STRING | MULTI_LINE_BASIC_STRING | MULTI_LINE_LITERAL_STRING
  | UNCLOSED_STRING | UNCLOSED_MULTI_LINE_STRING
  | INTEGER | FLOAT | BOOLEAN
  | OFFSET_DATE_TIME | LOCAL_DATE_TIME | LOCAL_DATE | LOCAL_TIME
  | BAD_VALUE
  ;

array: OPEN_BRACKET (value | COMMA | EQUALS | misplaced)* CLOSE_BRACKET;

inlineTable: OPEN_BRACE (assignment | value | COMMA | misplaced)* CLOSE_BRACE;

misplaced: UNEXPECTED | TOO_DEEP | TABLE_BREAK;

notLineStart
  : ~(
      BARE_KEY | BASIC_KEY | LITERAL_KEY | UNCLOSED_KEY | MULTI_LINE_KEY | BAD_KEY | BAD_KEY_CHAR
      | DOT | EQUALS | OPEN_TABLE | OPEN_ARRAY_TABLE | NEWLINE
    )
  ;

notValue
  : ~(
      BASIC_STRING | LITERAL_STRING | MULTI_LINE_BASIC_STRING | MULTI_LINE_LITERAL_STRING
      | UNCLOSED_STRING | UNCLOSED_MULTI_LINE_STRING
      | INTEGER | FLOAT | BOOLEAN
      | OFFSET_DATE_TIME | LOCAL_DATE_TIME | LOCAL_DATE | LOCAL_TIME
      | BAD_VALUE | OPEN_BRACKET | OPEN_BRACE | NEWLINE
    )
  ;

rest: ~NEWLINE;
