// The lines of a VMD file. A token is one whole line, line break included; blank lines and lines with nothing but a comment are hidden.
// A byte-order mark is skipped before. ossc does not run this lexer: it is the definition that the hand-written line classifier is
// tested against. All rules match a line to its end, so of two that match the one that stands first wins.
// A signature opens a group and a header opens a scenario; a blank line or a directive closes them, a comment closes nothing.
lexer grammar VmdLexer;

SPEC_DIRECTIVE : SPEC ;
ARCH_DIRECTIVE : ARCH ;
STATUS_DIRECTIVE : STATUS ;
FIXTURE_DIRECTIVE : FIXTURE ;
COVERS_DIRECTIVE : COVERS ;
DIRECTIVE : OTHER_DIRECTIVE ;
SCENARIO_HEADER : WS* 'scenario' ((WS | ':' | '#') REST)? EOL -> mode(SCENARIO) ;
BLANK : EMPTY -> channel(HIDDEN) ;
COMMENT : REMARK -> channel(HIDDEN) ;
SIGNATURE : ANY -> mode(GROUP) ;

mode GROUP;
GROUP_SPEC : SPEC -> type(SPEC_DIRECTIVE), mode(DEFAULT_MODE) ;
GROUP_ARCH : ARCH -> type(ARCH_DIRECTIVE), mode(DEFAULT_MODE) ;
GROUP_STATUS : STATUS -> type(STATUS_DIRECTIVE), mode(DEFAULT_MODE) ;
GROUP_FIXTURE : FIXTURE -> type(FIXTURE_DIRECTIVE), mode(DEFAULT_MODE) ;
GROUP_COVERS : COVERS -> type(COVERS_DIRECTIVE), mode(DEFAULT_MODE) ;
GROUP_DIRECTIVE : OTHER_DIRECTIVE -> type(DIRECTIVE), mode(DEFAULT_MODE) ;
GROUP_BLANK : EMPTY -> type(BLANK), channel(HIDDEN), mode(DEFAULT_MODE) ;
GROUP_COMMENT : REMARK -> type(COMMENT), channel(HIDDEN) ;
ROW : ANY ;

mode SCENARIO;
SCENARIO_SPEC : SPEC -> type(SPEC_DIRECTIVE), mode(DEFAULT_MODE) ;
SCENARIO_ARCH : ARCH -> type(ARCH_DIRECTIVE), mode(DEFAULT_MODE) ;
SCENARIO_STATUS : STATUS -> type(STATUS_DIRECTIVE), mode(DEFAULT_MODE) ;
SCENARIO_FIXTURE : FIXTURE -> type(FIXTURE_DIRECTIVE), mode(DEFAULT_MODE) ;
SCENARIO_COVERS : COVERS -> type(COVERS_DIRECTIVE), mode(DEFAULT_MODE) ;
SCENARIO_DIRECTIVE : OTHER_DIRECTIVE -> type(DIRECTIVE), mode(DEFAULT_MODE) ;
SCENARIO_BLANK : EMPTY -> type(BLANK), channel(HIDDEN), mode(DEFAULT_MODE) ;
SCENARIO_COMMENT : REMARK -> type(COMMENT), channel(HIDDEN) ;
GIVEN : WS* 'given' TAIL ;
// A program run is told from a call by its first character.
RUN : WS* 'when' WS+ '$' REST EOL ;
CALL : WS* 'when' TAIL ;
THEN : WS* 'then' TAIL ;
OUTPUT : WS* '>' REST EOL ;
STEP : ANY ;

fragment SPEC : WS* '@spec' TAIL ;
fragment ARCH : WS* '@arch' TAIL ;
fragment STATUS : WS* '@status' TAIL ;
fragment FIXTURE : WS* '@fixture' TAIL ;
fragment COVERS : WS* '@covers' TAIL ;
fragment OTHER_DIRECTIVE : WS* '@' REST EOL ;
fragment EMPTY : WS* BREAK | WS+ EOF ;
fragment REMARK : WS* '#' REST EOL ;
fragment ANY : ~[\r\n]+ EOL ;
// A word ends at a blank, at a comment and at the end of the line.
fragment TAIL : ((WS | '#') REST)? EOL ;
// All white space that Unicode knows, but line breaks.
fragment WS : [ \t\u000B\u000C\u0085\u00A0\u1680\u2000-\u200A\u2028\u2029\u202F\u205F\u3000] ;
fragment REST : ~[\r\n]* ;
fragment BREAK : '\r\n' | '\n' | '\r' ;
fragment EOL : BREAK | EOF ;
