// The lines of an AMD file. A token is one whole line, line break included; blank lines and remarks to ossc are hidden, except in
// frontmatter and code. A byte-order mark is skipped before. ossc does not run this lexer: it is the definition that the hand-written line
// classifier is tested against. All rules match a line to its end, so of two that match the one that stands first wins. What the lines of a
// file make together is said by ../markdown/MarkdownParser.g4.
lexer grammar AmdLexer;

options { superClass = LineLexer; }

// The kinds that every language of this family has, first and in one order, so that their numbers are the same in all of them.
tokens {
  FRONT_MATTER_OPEN, FRONT_MATTER_LINE, FRONT_MATTER_CLOSE,
  FENCE_OPEN, CODE_LINE, FENCE_CLOSE,
  TITLE_HEADING, SECTION_HEADING, ENTRY_HEADING, SUBHEADING,
  LABEL, ATTRIBUTE, BULLET, OTHER_BULLET, ORDERED_BULLET, TABLE_HEADER, TABLE_ROW, CONTINUATION, TEXT
}

FRONT_MATTER_OPEN : {AtStart() && IsClosedBelow()}? '---' EOL -> mode(FRONT_MATTER) ;
NEVER_CLOSED : {AtStart() && !IsClosedBelow()}? '---' EOL -> type(FRONT_MATTER_OPEN), mode(UNCLOSED_FRONT_MATTER) ;

BLANK : WS* BREAK -> channel(HIDDEN) ;
BLANK_END : WS+ EOF -> type(BLANK), channel(HIDDEN) ;

// As <!-- ossc: allow OSS1311 -->. It does not come between the lines around it.
REMARK : WS* '<!--' WS* 'ossc:' REST '-->' WS* EOL -> channel(HIDDEN) ;

FENCE_OPEN : INDENT ('```' '`'* ~[`\r\n]* | '~~~' ~[\r\n]*) EOL {OpenFence();} -> mode(CODE) ;

OVERVIEW_HEADING : '## ' WS* 'Overview' WS* EOL ;
COMPONENTS_HEADING : '## ' WS* 'Components' WS* EOL ;
DATA_MODELS_HEADING : '## ' WS* 'Data Models' WS* EOL ;
FLOW_HEADING : '## ' WS* 'Flow' WS* EOL ;
DEPENDENCIES_HEADING : '## ' WS* 'Dependencies' WS* EOL ;
NOTES_HEADING : '## ' WS* 'Notes' WS* EOL ;

TITLE_HEADING : '# ' REST EOL ;
SECTION_HEADING : '## ' REST EOL ;
ENTRY_HEADING : '### ' REST EOL ;
SUBHEADING : '####' '#'? '#'? ' ' REST EOL ;

INTERFACE_LABEL : '**Interface:**' REST EOL ;
CONTRACTS_LABEL : '**Contracts:**' REST EOL ;
DEPENDS_ON_LABEL : '**Depends on:**' REST EOL ;
LABEL : '**' ~[*\r\n]+ ':**' REST EOL ;

PATH_ATTRIBUTE : '@path:' REST EOL ;
ATTRIBUTE : '@' [A-Za-z] [A-Za-z0-9_-]* ':' REST EOL ;
BULLET : WS* '- ' WS* ~[ \t\r\n] REST EOL ;
OTHER_BULLET : WS* [*+] ' ' WS* ~[ \t\r\n] REST EOL ;

// In the middle of a text only an item with the number one starts a list; any other number is one that a wrapped sentence happens to
// have at the start of a line.
ORDERED_BULLET : WS* ({MayGoOnCounting()}? [0-9]+ | '1') [.)] ' ' WS* ~[ \t\r\n] REST EOL ;

TABLE_ROW : {BelowTableRow()}? WS* '|' REST EOL ;
TABLE_HEADER : WS* '|' REST EOL ;

// A line directly below a text, an item or a label belongs to it.
CONTINUATION : {ContinuesText()}? ~[\r\n]+ EOL ;
TEXT : ~[\r\n]+ EOL ;

mode FRONT_MATTER;
FRONT_MATTER_CLOSE : '---' EOL -> mode(DEFAULT_MODE) ;
FRONT_MATTER_LINE : REST BREAK ;
FRONT_MATTER_LAST : ~[\r\n]+ EOF -> type(FRONT_MATTER_LINE) ;

// Without a closing line the metadata ends where it mostly does: above a blank line or the title. So the rest of the file is read.
mode UNCLOSED_FRONT_MATTER;
UNCLOSED_END : (WS* BREAK | WS+ EOF) -> type(BLANK), channel(HIDDEN), mode(DEFAULT_MODE) ;
UNCLOSED_TITLE : '# ' REST EOL -> type(TITLE_HEADING), mode(DEFAULT_MODE) ;
UNCLOSED_LINE : REST BREAK -> type(FRONT_MATTER_LINE) ;
UNCLOSED_LAST : ~[\r\n]+ EOF -> type(FRONT_MATTER_LINE) ;

mode CODE;
// Closes on the character of the opening line, at least as often as there.
FENCE_CLOSE : INDENT ('```' '`'* | '~~~' '~'*) {ClosesFence()}? WS* EOL -> mode(DEFAULT_MODE) ;
CODE_LINE : REST BREAK ;
CODE_LAST : ~[\r\n]+ EOF -> type(CODE_LINE) ;

fragment INDENT : (' ' (' ' ' '?)?)? ;
fragment WS : [ \t] ;
fragment REST : ~[\r\n]* ;
fragment BREAK : '\r\n' | '\n' | '\r' ;
fragment EOL : BREAK | EOF ;
