// The structure of a VMD file over the lines of VmdLexer. It accepts every sequence of lines that the lexer gives, and one line of
// lookahead decides everything: whatever is missing or misplaced is said by the declarer, which knows what the lines mean.
parser grammar VmdParser;

options { tokenVocab = VmdLexer; }

document : item* EOF ;

item
  : (SPEC_DIRECTIVE | ARCH_DIRECTIVE | STATUS_DIRECTIVE | FIXTURE_DIRECTIVE | COVERS_DIRECTIVE | DIRECTIVE) # directive
  | SIGNATURE ROW*                                                                                           # group
  | SCENARIO_HEADER (GIVEN | THEN | OUTPUT | STEP)* action*                                                  # scenario
  ;

// A call or a program run, and what must come of it.
action : (CALL | RUN) (GIVEN | THEN | OUTPUT | STEP)* ;
