// The clauses of SDS: what stands in a run of tokens (section 3 of the reference, whose rule names these are). ClauseTokens gives the tokens;
// a word has a kind of its own here where a form names it, and every name is a NAME or such a word. One token decides everything, so some
// rules take more than the reference allows, and ClauseBuilder refuses what is left over:
//  - parentheses hold a condition or an expression, whichever the place asks for;
//  - a form that begins with a condition or a path begins with a condition, and the rule named after it is the rest;
//  - `name: expr` begins with an expression, and the recipients of `notify(…)` are arguments of a call;
//  - `not found`, `not owner` and `if threshold` are paths.
// Nothing is thrown where a run is no clause: the parser notes it, and every rule ends at once (ClauseParser).
parser grammar SdsClauseParser;

options { superClass = ClauseParser; }

tokens {
  // A name, or a word where it can only be one.
  NAME, KEBAB, INT, DECIMAL, QUANTITY, STRING,

  // Words that begin a form. They have these kinds only where one can begin and what follows fits; elsewhere they are names.
  NOT, ANY, EVERY, ALL, SUM_OF, AVG_OF, COUNT_OF, MIN_OF, MAX_OF, EVENT, NO, EXACTLY, AT, MAX, MIN,
  IF, FOR, EACH, CREATE, SET, DECREMENT, INCREMENT, EMIT, SNAPSHOT, RESTORE, CHARGE, REFUND, DELETE, NOTIFY, CALL,
  ROLLBACK, THEN, RETRY, HALT, ALERT,
  LATENCY, CACHE, TIMEOUT, RETENTION, PAGINATE, THROUGHPUT, TRIGGER,

  // Words inside of a form; where a name is wanted they are names.
  OR, AND, IN, EMPTY, FAILS, FAILED, EXISTS, MISSING, WHERE,
  BY, TO, PER, WITH, EXPONENTIAL, BACKOFF, WHEN, AFTER,
  REACHES, TERMINAL, STATE, WITHIN, PRODUCES, LEAST, MOST, ONE, WITHOUT, A, CORRESPONDING, EMITTED,
  MUST, PRODUCE, OCCUR, OF, REFERENCES, ONLY,

  // Words of fixed phrases.
  API, CALLS, ERRORS, STATES, TRANSITIONS, EVENTS, LOGINS, NOTIFICATIONS, FLOW, END_TO_END,
  FEED, BACK, GENERATING, AGENT, REGENERATES, REGENERATE, AFFECTED, CODE, RE_RUN, TESTS, STILL, FAILING, RETRIES,

  // A colon with a blank behind it, one without any blank at all, and one with a blank in front of it only.
  COLON, TIGHT_COLON, STRAY_COLON,
  // A comma behind which an assignment goes on with the `set` in front of it, and every other one.
  ASSIGNMENT_COMMA, COMMA,
  // The slash between a module and a name, and every other one.
  QUALIFIER, SLASH,
  DOT, SEMICOLON, OPEN, CLOSE, OPEN_BRACKET, CLOSE_BRACKET, IMPLIES, AT_SIGN, PLUS, MINUS, STAR, RANGE,
  EQUAL, NOT_EQUAL, LESS, LESS_OR_EQUAL, GREATER, GREATER_OR_EQUAL,

  // What no form knows.
  OTHER
}

// One start for each ClauseForm.
conditionClause    : condition EOF ;
outcomeClause      : outcome EOF ;
stepClause         : stepForm EOF ;
softClause         : softForm EOF ;
invariantClause    : invariantForm modifier* EOF ;
contractClause     : contractForm EOF ;
responsesClause    : responses EOF ;
grantsClause       : grants EOF ;
rateClause         : rate EOF ;
logClause          : logPhrase EOF ;
metricClause       : path EOF ;
traceClause        : tracePhrase EOF ;
failureStepClause  : onStep EOF ;
failureClause      : onCondition EOF ;

// 3.2

condition   : conjunction (OR conjunction)* ;
conjunction : negation (AND negation)* ;
negation    : NOT negation | test ;
test        : quantified | simpleTest ;
quantified  : (ANY | EVERY | ALL) simpleTest ;
simpleTest  : expr (comparison | membership | probe)? ;
comparison  : relop expr ;
relop       : EQUAL | NOT_EQUAL | LESS | LESS_OR_EQUAL | GREATER | GREATER_OR_EQUAL ;
membership  : NOT? IN (set | range) ;
set         : OPEN_BRACKET setItem (COMMA setItem)* CLOSE_BRACKET ;
setItem     : name | INT | DECIMAL | STRING ;
range       : bound RANGE bound ;
bound       : STAR | MINUS? (INT | DECIMAL) ;
probe       : EMPTY | FAILS | FAILED | EXISTS | MISSING | TIGHT_COLON name ;

// 3.3

expr      : term ((PLUS | MINUS) term)* ;
term      : factor ((STAR | SLASH) factor)* ;
factor    : MINUS factor | INT | DECIMAL | QUANTITY | STRING | aggregate | OPEN condition CLOSE | path ;
aggregate : (SUM_OF | AVG_OF | COUNT_OF | MIN_OF | MAX_OF) OPEN expr (WHERE condition)? CLOSE ;
path      : name (QUALIFIER name)? (DOT name)* ;

name
  : NAME | OR | AND | IN | EMPTY | FAILS | FAILED | EXISTS | MISSING | WHERE
  | BY | TO | PER | WITH | EXPONENTIAL | BACKOFF | WHEN | AFTER
  | REACHES | TERMINAL | STATE | WITHIN | PRODUCES | LEAST | MOST | ONE | WITHOUT | A | CORRESPONDING | EMITTED
  | MUST | PRODUCE | OCCUR | OF | REFERENCES | ONLY
  ;

// 3.4

outcome     : (INT STRING? | name) ((SEMICOLON | COMMA) consequence)* ;
consequence : rollback | stepForm ;
rollback    : ROLLBACK path? ;

// 3.5

stepForm
  : conditional | loop | creation | setting | counter | emission | snapshot | restore
  | external | deletion | notification | call
  ;

conditional   : IF condition COLON stepForm ;
loop          : FOR? EACH path colon stepForm ;
creation      : CREATE path arguments? ;
arguments     : OPEN (argument (COMMA argument)*)? CLOSE ;
argument      : expr (colon expr)? ;
setting       : SET assignment (ASSIGNMENT_COMMA assignment)* ;
assignment    : path (arguments | EQUAL expr) ;
counter       : (DECREMENT | INCREMENT) path (BY expr)? ;
emission      : EMIT path ;
snapshot      : SNAPSHOT path TO path ;
restore       : RESTORE path (PER path)? ;
external      : (CHARGE | REFUND) path ;
deletion      : DELETE path ;
notification  : NOTIFY (callArguments | name (PLUS name)*) ;
call          : CALL? name callArguments ;
callArguments : OPEN (callArg (COMMA callArg)*)? CLOSE ;
callArg       : EACH? expr ;
colon         : COLON | TIGHT_COLON | STRAY_COLON ;

// 3.6

invariantForm : existence | fact (lifecycle | production | quota | implication)? ;
existence     : NO path WITHOUT A? (EXACTLY ONE)? CORRESPONDING path ;
lifecycle     : REACHES TERMINAL STATE set WITHIN quantity ;
production    : PRODUCES count path (WITHIN quantity)? ;
quota         : PER path (COMMA path)* colon (MAX | MIN | EXACTLY) INT (WHERE condition)? ;
implication   : IMPLIES fact ;
fact          : EVENT path EMITTED | condition ;
count         : (EXACTLY | AT (LEAST | MOST)) (ONE | INT) ;
modifier      : AT_SIGN name ;

// 3.7

contractForm : condition (MUST (promise | deadline) | referential | guarantee) ;
promise      : PRODUCE (count path (WITHIN quantity)? | path WITHIN quantity) ;
deadline     : OCCUR WITHIN quantity OF path ;
referential  : REFERENCES ONLY path WHERE condition ;
guarantee    : modifier+ ;
responses    : response ((COMMA | SEMICOLON) response)* ;
response     : THEN? (retry | HALT name | ALERT name | rollback | stepForm) ;
retry        : RETRY QUANTITY (WITH EXPONENTIAL? BACKOFF)? ;

// 3.8

softForm
  : LATENCY name* (relop | colon) quantity
  | (CACHE | TIMEOUT | RETENTION) (colon | LESS) quantity
  | PAGINATE colon quantity
  | THROUGHPUT relop INT SLASH name
  | MAX name colon quantity
  | TRIGGER WHEN condition
  | EMIT path IF condition
  | retry
  | name AFTER quantity path?
  ;

quantity : INT | DECIMAL | QUANTITY ;

// 3.9

grants      : grant (COMMA grant)* ;
grant       : name (OPEN name (COMMA name)* CLOSE)? ;
rate        : INT SLASH name (PER name)? ;
logPhrase   : ALL (API CALLS | ERRORS | STATES TRANSITIONS | EVENTS | LOGINS | NOTIFICATIONS) | path ;
tracePhrase : (name | KEBAB) FLOW END_TO_END? ;
onStep
  : FEED ~BACK* BACK TO GENERATING AGENT
  | AGENT REGENERATES AFFECTED CODE
  | REGENERATE AFFECTED CODE
  | RE_RUN TESTS
  ;
onCondition : STILL FAILING AFTER RETRIES ;
