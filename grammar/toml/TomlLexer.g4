// TOML 1.0. Two contexts: in front of `=` and in headers stand keys, behind `=` stand values.
//
// Every input is a sequence of these tokens; what is not TOML gets a token of its own (BAD_*, UNCLOSED_*). What one token cannot know
// is decided by TomlTokenizer, which reads this lexer: whether a line break ends a line or lies inside an array, and which context
// follows a comma or a closing bracket.
lexer grammar TomlLexer;

tokens { UNEXPECTED, TOO_DEEP, TABLE_BREAK }

BLANKS: BLANK+ -> channel(HIDDEN);
COMMENT: '#' COMMENT_CHAR* -> channel(HIDDEN);
BYTE_ORDER_MARK: '\uFEFF' -> channel(HIDDEN);
NEWLINE: LINE_END;

EQUALS: '=' -> mode(VALUES);
DOT: '.';
COMMA: ',';
OPEN_TABLE: '[';
CLOSE_TABLE: ']';
OPEN_ARRAY_TABLE: '[[';
CLOSE_ARRAY_TABLE: ']]';
CLOSE_BRACE: '}';

BARE_KEY: [A-Za-z0-9_-]+;
BASIC_KEY: BASIC '"';
LITERAL_KEY: LITERAL '\'';
UNCLOSED_KEY: BASIC '\\'? | LITERAL;
MULTI_LINE_KEY: MULTI_BASIC MULTI_BASIC_END | MULTI_LITERAL MULTI_LITERAL_END;
BAD_KEY: ~[ \t\r\n#="'.,[\]{}\uFEFF]+;
BAD_KEY_CHAR: .;

mode VALUES;

VALUE_BLANKS: BLANK+ -> channel(HIDDEN), type(BLANKS);
VALUE_COMMENT: '#' COMMENT_CHAR* -> channel(HIDDEN), type(COMMENT);
VALUE_NEWLINE: LINE_END -> type(NEWLINE);

VALUE_EQUALS: '=' -> type(EQUALS);
VALUE_COMMA: ',' -> type(COMMA);
OPEN_BRACKET: '[';
CLOSE_BRACKET: ']';
OPEN_BRACE: '{';
VALUE_CLOSE_BRACE: '}' -> type(CLOSE_BRACE);

BASIC_STRING: BASIC '"';
LITERAL_STRING: LITERAL '\'';
MULTI_LINE_BASIC_STRING: MULTI_BASIC MULTI_BASIC_END;
MULTI_LINE_LITERAL_STRING: MULTI_LITERAL MULTI_LITERAL_END;
UNCLOSED_STRING: BASIC '\\'? | LITERAL;
UNCLOSED_MULTI_LINE_STRING: MULTI_BASIC ('"' '"'?)? '\\'? | MULTI_LITERAL ('\'' '\''?)?;

INTEGER: SIGNED_DIGITS | '0x' HEX ('_'? HEX)* | '0o' [0-7] ('_'? [0-7])* | '0b' [01] ('_'? [01])*;
FLOAT: SIGNED_DIGITS (FRACTION EXPONENT? | EXPONENT) | [+-]? ('inf' | 'nan');
BOOLEAN: 'true' | 'false';
OFFSET_DATE_TIME: DATE [Tt ] TIME ([Zz] | [+-] DIGIT DIGIT ':' DIGIT DIGIT);
LOCAL_DATE_TIME: DATE [Tt ] TIME;
LOCAL_DATE: DATE;
LOCAL_TIME: TIME;
BAD_VALUE: ~[ \t\r\n#=,[\]{}"']+;
BAD_VALUE_CHAR: . -> type(BAD_VALUE);

fragment BLANK: [ \t];
fragment LINE_END: '\r'? '\n';
// Control characters are refused by TomlCharacters wherever they stand; here they only must not tear a comment or a string apart.
fragment COMMENT_CHAR: ~[\r\n] | '\r'+ ~[\r\n];

fragment BASIC: '"' (~["\\\r\n] | '\r'+ ~["\\\r\n] | '\\' ~[\r\n])*;
fragment LITERAL: '\'' (~['\r\n] | '\r'+ ~['\r\n])*;
// Up to two quotation marks may stand inside, also right in front of the three that close.
fragment MULTI_BASIC: '"""' (('"' '"'?)? (~["\\] | '\\' .))*;
fragment MULTI_BASIC_END: '"""' '"'? '"'?;
fragment MULTI_LITERAL: '\'\'\'' (('\'' '\''?)? ~['])*;
fragment MULTI_LITERAL_END: '\'\'\'' '\''? '\''?;

fragment DIGIT: [0-9];
fragment HEX: [0-9A-Fa-f];
fragment SIGNED_DIGITS: [+-]? ('0' | [1-9] ('_'? DIGIT)*);
fragment FRACTION: '.' DIGIT ('_'? DIGIT)*;
fragment EXPONENT: [eE] [+-]? DIGIT ('_'? DIGIT)*;
fragment DATE: DIGIT DIGIT DIGIT DIGIT '-' DIGIT DIGIT '-' DIGIT DIGIT;
fragment TIME: DIGIT DIGIT ':' DIGIT DIGIT ':' DIGIT DIGIT ('.' DIGIT+)?;
