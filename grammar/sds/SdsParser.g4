// The structure of SDS, over the tokens of SdsLexer behind the newline filter. The text of clauses is not looked into: each of its tokens
// stands here as TEXT. One token decides everything, because the token stream (SdsStructure) knows a few things better:
//   - braces are balanced: one that is missing at the end of a block is there without characters, and a closing one too many is UNMATCHED;
//   - `initial` and `terminal` are keywords at the start of a line of a machine before a colon, `edge` at the start of a declaration and
//     behind the mark of an evolve line before a name; elsewhere these three are identifiers;
//   - a comma before a closing bracket or a line break is a TRAILING_COMMA, a question mark behind a blank a FILTER_MARK;
//   - where a list or an object is nested too deep its opening bracket is TOO_DEEP.
// A line that fits no alternative is skipped up to its end, over balanced braces: SdsStructureParser.
parser grammar SdsParser;

options { tokenVocab = SdsLexer; superClass = SdsStructureParser; }

tokens { TEXT, TRAILING_COMMA, FILTER_MARK, UNMATCHED, TOO_DEEP }

// Files

file : declaration (NEW_LINE declaration)* EOF ;

declaration
  : system | module | contract | systemInvariant | spec | onDecl
  | runtime | entity | edge | machine | error | event | action | api
  | invariant | auth | limit | observe | migrate | evolve | seed
  | // A blank line, as in every block below.
  ;

name
  : IDENTIFIER
  | SYSTEM_KEYWORD | MODULE_KEYWORD | CONTRACT_KEYWORD | SYSTEM_INVARIANT_KEYWORD | SPEC_KEYWORD | RUNTIME_KEYWORD | ENTITY_KEYWORD
  | MACHINE_KEYWORD | ERROR_KEYWORD | EVENT_KEYWORD | ACTION_KEYWORD | API_KEYWORD | INVARIANT_KEYWORD | AUTH_KEYWORD
  | LIMIT_KEYWORD | OBSERVE_KEYWORD | MIGRATE_KEYWORD | EVOLVE_KEYWORD | SEED_KEYWORD | ON_KEYWORD
  | IN_KEYWORD | OUT_KEYWORD | REF_KEYWORD | PAYLOAD_KEYWORD | DEFAULT_KEYWORD
  ;

word : name | KEBAB ;
dotted : name (DOT name)* ;
qname : word (SLASH (STAR | word))? (DOT word)* ;
version : VERSION | name ;
number : INTEGER | DECIMAL | QUANTITY ;

propertyBlock : OPEN_BRACE propertyMember (NEW_LINE propertyMember)* CLOSE_BRACE ;
propertyMember : property | ;
property : name COLON value ;
value : STRING | number | approx | choice | list ;
approx : TILDE (INTEGER | DECIMAL) ;
choice : qname (BAR qname)* ;
list : OPEN_BRACKET (qname (COMMA qname)* TRAILING_COMMA?)? CLOSE_BRACKET ;

// Manifest

system : SYSTEM_KEYWORD name version propertyBlock ;

module : MODULE_KEYWORD name moduleBlock ;
moduleBlock : OPEN_BRACE moduleMember (NEW_LINE moduleMember)* CLOSE_BRACE ;
moduleMember : property | soft | ;

contract : CONTRACT_KEYWORD name BOTH_WAYS name contractBlock ;
contractBlock : OPEN_BRACE contractMember (NEW_LINE contractMember)* CLOSE_BRACE ;
contractMember : assertion | soft | clause | ;

systemInvariant : SYSTEM_INVARIANT_KEYWORD clauseBlock ;
clauseBlock : OPEN_BRACE clauseMember (NEW_LINE clauseMember)* CLOSE_BRACE ;
clauseMember : clause | ;

// Module sections

spec : SPEC_KEYWORD name version propertyBlock ;
runtime : RUNTIME_KEYWORD propertyBlock ;
migrate : MIGRATE_KEYWORD propertyBlock ;

entity : ENTITY_KEYWORD name decorator* entityBlock ;
entityBlock : OPEN_BRACE entityMember (NEW_LINE entityMember)* CLOSE_BRACE ;
entityMember : field | soft | ;
field : name COLON fieldTail ;
fieldTail : type (decorator | default)* ;
default : DEFAULT_KEYWORD literal ;
type : baseType QUESTION? range? ;
baseType : reference | bracketType | objectType | typeName ;
typeName : qname ;
reference : ARROW qname ;
bracketType : OPEN_BRACKET (baseType (COMMA baseType)* TRAILING_COMMA?)? CLOSE_BRACKET ; // A list or an enumeration; the builder knows.
objectType : OPEN_BRACE objectMember (NEW_LINE objectMember)* CLOSE_BRACE ;
objectMember : objectField (COMMA objectField)* TRAILING_COMMA? | ;
objectField : name (COLON fieldTail)? ;
range : bound DOT_DOT bound ;
bound : STAR | MINUS? (INTEGER | DECIMAL) ;
decorator : AT name (OPEN_PARENTHESIS (qname (COMMA qname)*)? CLOSE_PARENTHESIS)? ;
literal : STRING | MINUS? (INTEGER | DECIMAL) | name | objectLiteral | listLiteral ;
objectLiteral : OPEN_BRACE assignMember (NEW_LINE assignMember)* CLOSE_BRACE ;
assignMember : assign (COMMA assign)* TRAILING_COMMA? | ;
assign : name COLON literal ;
listLiteral : OPEN_BRACKET (literal (COMMA literal)*)? CLOSE_BRACKET ;

edge : EDGE_KEYWORD name ARROW qname cardinality ;
cardinality : OPEN_BRACE multiplicity COLON multiplicity CLOSE_BRACE ;
multiplicity : INTEGER | name ;

machine : MACHINE_KEYWORD name DOT name machineBlock ;
machineBlock : OPEN_BRACE machineMember (NEW_LINE machineMember)* CLOSE_BRACE ;
machineMember : stateProperty | transition | ;
stateProperty : (INITIAL_KEYWORD | TERMINAL_KEYWORD) COLON value ;
transition : name ARROW name (ARROW name)* ;

error : ERROR_KEYWORD name COLON INTEGER propertyBlock? ;

event : EVENT_KEYWORD dotted eventBlock ;
eventBlock : OPEN_BRACE eventMember (NEW_LINE eventMember)* CLOSE_BRACE ;
eventMember : ref | payload | step | soft | ;
ref : REF_KEYWORD COLON dotted ;
payload : PAYLOAD_KEYWORD COLON objectType ;

action : ACTION_KEYWORD name OPEN_PARENTHESIS (param (COMMA param)*)? CLOSE_PARENTHESIS actionBlock ;
param : name (COLON type)? ;
actionBlock : OPEN_BRACE actionMember (NEW_LINE actionMember)* CLOSE_BRACE ;
actionMember : step | assertion | soft | ;

api : API_KEYWORD name route apiBlock ;
route : ROUTE | SLASH ;
apiBlock : OPEN_BRACE apiMember (NEW_LINE apiMember)* CLOSE_BRACE ;
apiMember : input | output | assertion | step | soft | ;
input : IN_KEYWORD COLON type ;
output : OUT_KEYWORD COLON type (PLUS type)* (filter | decorator)* ;
filter : FILTER_MARK name (EQUAL literal)? ;

// A qualified name, or several words.
onDecl : ON_KEYWORD word (name+ | (SLASH (STAR | word))? (DOT word)*) actionBlock ;

invariant : INVARIANT_KEYWORD clauseBlock ;

auth : AUTH_KEYWORD authBlock ;
authBlock : OPEN_BRACE authMember (NEW_LINE authMember)* CLOSE_BRACE ;
authMember : authRule | ;
authRule : route COLON run ;

limit : LIMIT_KEYWORD limitBlock ;
limitBlock : OPEN_BRACE limitMember (NEW_LINE limitMember)* CLOSE_BRACE ;
limitMember : limitRule | ;
limitRule : (name | STAR) route COLON run ;

observe : OBSERVE_KEYWORD observeBlock ;
observeBlock : OPEN_BRACE observeMember (NEW_LINE observeMember)* CLOSE_BRACE ;
observeMember : observation | ;
observation : name COLON run (COMMA run)* ;

// The name may be qualified, so that one of another module can be told from a misspelt one.
evolve : EVOLVE_KEYWORD qname (ARROW name)? evolveBlock ;
evolveBlock : OPEN_BRACE evolveMember (NEW_LINE evolveMember)* CLOSE_BRACE ;
evolveMember : addition | change | removal | ;
addition : PLUS (edgeChange | field) ;
change : TILDE (edgeChange | name (COLON fieldTail | ARROW name (COLON fieldTail)?)) ;
removal : MINUS (EDGE_KEYWORD name | STAR | name) ;
edgeChange : EDGE_KEYWORD name cardinality ;

seed : SEED_KEYWORD seedBlock ;
seedBlock : OPEN_BRACE seedMember (NEW_LINE seedMember)* CLOSE_BRACE ;
seedMember : seedRow | ;
seedRow : name (objectLiteral | (DOT name)+ DEFAULT_KEYWORD COLON literal) ;

// Clause lines

assertion : BANG run FAT_ARROW run ;
step : STEP_MARK run ;
soft : TILDE run ;
clause : run ;
run : TEXT+ ;
