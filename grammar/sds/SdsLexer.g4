// The tokens of SDS, before the newline filter (SdsTokens) has taken out the line breaks that mean nothing. ossc does not run this
// lexer: it is the definition that the hand-written scanner is tested against. The numbers of the tokens are those of SdsTokenKind.
//
// Every input is a sequence of these tokens. A byte-order mark is skipped before.
lexer grammar SdsLexer;

tokens {
  NEW_LINE, STRING, VERSION, INTEGER, DECIMAL, QUANTITY, BAD_NUMBER, KEBAB, IDENTIFIER, WORD, ROUTE,
  SYSTEM_KEYWORD, MODULE_KEYWORD, CONTRACT_KEYWORD, SYSTEM_INVARIANT_KEYWORD, SPEC_KEYWORD, RUNTIME_KEYWORD, ENTITY_KEYWORD,
  EDGE_KEYWORD, MACHINE_KEYWORD, ERROR_KEYWORD, EVENT_KEYWORD, ACTION_KEYWORD, API_KEYWORD, INVARIANT_KEYWORD, AUTH_KEYWORD,
  LIMIT_KEYWORD, OBSERVE_KEYWORD, MIGRATE_KEYWORD, EVOLVE_KEYWORD, SEED_KEYWORD, ON_KEYWORD, IN_KEYWORD, OUT_KEYWORD, REF_KEYWORD,
  PAYLOAD_KEYWORD, INITIAL_KEYWORD, TERMINAL_KEYWORD, DEFAULT_KEYWORD,
  BOTH_WAYS, ARROW, FAT_ARROW, STEP_MARK, LESS_OR_EQUAL, GREATER_OR_EQUAL, NOT_EQUAL, DOT_DOT, STAR_STAR,
  OPEN_BRACE, CLOSE_BRACE, OPEN_PARENTHESIS, CLOSE_PARENTHESIS, OPEN_BRACKET, CLOSE_BRACKET, COLON, COMMA, SEMICOLON, DOT, SLASH,
  STAR, QUESTION, BANG, TILDE, AT, BAR, PLUS, MINUS, EQUAL, LESS, GREATER, OTHER
}

@members {
private bool IsBehindBlank => InputStream.Index == 0 || InputStream.LA(-1) is ' ' or '\t' or '\r' or '\n';

private bool IsBeforeNameCharacter => InputStream.LA(1) is '_' or >= '0' and <= '9' or >= 'A' and <= 'Z' or >= 'a' and <= 'z';
}

BLANKS : [ \t]+ -> channel(HIDDEN) ;
COMMENT : '--' ~[\r\n]* -> channel(HIDDEN) ;
NEW_LINE : '\r\n' | '\n' | '\r' ;

STRING : OPEN_TEXT '"' ;
// A string that nothing closes ends with its line.
UNCLOSED_STRING : OPEN_TEXT '\\'? -> type(STRING) ;

VERSION : 'v' DIGIT+ ('.' DIGIT+)+ {!IsBeforeNameCharacter}? ;
INTEGER : DIGIT+ ;
DECIMAL : DIGIT+ '.' DIGIT+ ;
QUANTITY : DIGIT+ ('.' DIGIT+)? ('%' | LETTER+) ;
BAD_NUMBER : DIGIT+ ('.' DIGIT+)* (NAME | '%')* ;

SYSTEM_KEYWORD : 'system' ;
MODULE_KEYWORD : 'module' ;
CONTRACT_KEYWORD : 'contract' ;
SYSTEM_INVARIANT_KEYWORD : 'system_invariant' ;
SPEC_KEYWORD : 'spec' ;
RUNTIME_KEYWORD : 'runtime' ;
ENTITY_KEYWORD : 'entity' ;
EDGE_KEYWORD : 'edge' ;
MACHINE_KEYWORD : 'machine' ;
ERROR_KEYWORD : 'error' ;
EVENT_KEYWORD : 'event' ;
ACTION_KEYWORD : 'action' ;
API_KEYWORD : 'api' ;
INVARIANT_KEYWORD : 'invariant' ;
AUTH_KEYWORD : 'auth' ;
LIMIT_KEYWORD : 'limit' ;
OBSERVE_KEYWORD : 'observe' ;
MIGRATE_KEYWORD : 'migrate' ;
EVOLVE_KEYWORD : 'evolve' ;
SEED_KEYWORD : 'seed' ;
ON_KEYWORD : 'on' ;
IN_KEYWORD : 'in' ;
OUT_KEYWORD : 'out' ;
REF_KEYWORD : 'ref' ;
PAYLOAD_KEYWORD : 'payload' ;
INITIAL_KEYWORD : 'initial' ;
TERMINAL_KEYWORD : 'terminal' ;
DEFAULT_KEYWORD : 'default' ;

KEBAB : START NAME* ('-' NAME+)+ ;
IDENTIFIER : START NAME* ;
WORD : SIGN* FOREIGN_LETTER SIGN* ;
ROUTE : {IsBehindBlank}? ('/' SEGMENT)+ '/'? ;

BOTH_WAYS : '<->' ;
ARROW : '->' ;
FAT_ARROW : '=>' ;
STEP_MARK : '>>' ;
LESS_OR_EQUAL : '<=' ;
GREATER_OR_EQUAL : '>=' ;
NOT_EQUAL : '!=' ;
DOT_DOT : '..' ;
STAR_STAR : '**' ;
OPEN_BRACE : '{' ;
CLOSE_BRACE : '}' ;
OPEN_PARENTHESIS : '(' ;
CLOSE_PARENTHESIS : ')' ;
OPEN_BRACKET : '[' ;
CLOSE_BRACKET : ']' ;
COLON : ':' ;
COMMA : ',' ;
SEMICOLON : ';' ;
DOT : '.' ;
SLASH : '/' ;
STAR : '*' ;
QUESTION : '?' ;
BANG : '!' ;
TILDE : '~' ;
AT : '@' ;
BAR : '|' ;
PLUS : '+' ;
MINUS : '-' ;
EQUAL : '=' ;
LESS : '<' ;
GREATER : '>' ;
OTHER : . ;

fragment OPEN_TEXT : '"' (~["\\\r\n] | '\\' ~[\r\n])* ;
fragment DIGIT : [0-9] ;
fragment LETTER : [A-Za-z] ;
fragment START : [A-Za-z_] ;
fragment NAME : [A-Za-z0-9_] ;
fragment SIGN : [\p{L}\p{Nd}_] ;
fragment FOREIGN_LETTER : [\p{L}] {InputStream.LA(-1) > '\u007F'}? ;
fragment SEGMENT : '{' START NAME* '}' | PART+ ;
// Two hyphens begin a comment here too.
fragment PART : [A-Za-z0-9_.~*] | '-' {InputStream.LA(1) != '-'}? ;
