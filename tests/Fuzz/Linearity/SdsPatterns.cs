namespace Ossature.Compiler.Fuzz.Linearity;

/// <summary>What is measured of SDS.</summary>
internal static class SdsPatterns
{
    private const string Manifest =
        "system s v1.0 {\n  modules: 1\n}\nmodule m {\n  owns: [E, F]\n  exposes: [E, e.done]\n  boundary: b\n}\n";

    private const string Section =
        Manifest
        + "spec m v1.0 {\n  description: \"d\"\n}\nruntime {\n  lang: go\n}\n"
        + "entity E {\n  id: uuid @immutable\n  user: uuid\n  n: int 0..*\n  f: -> F\n  status: [a, b, done]\n}\n"
        + "entity F {\n  id: uuid @immutable\n  e: -> E?\n}\n";

    private const string Entity = Section + "entity G {\n  id: uuid @immutable\n";
    private const string Api = Section + "api POST /e {\n  out: E\n";
    private const string Invariant = Section + "invariant {\n  ";

    public static Pattern[] All => [.. OfText, .. OfManifests, .. OfData, .. OfBehaviour, .. OfRules, .. OfClauses];

    private static Pattern[] OfText =>
        [
            Made("one name", "", "x"),
            Made("blank lines", "", "\n"),
            Made("blanks", "", " "),
            Made("carriage returns", "", "\r"),
            Made("comments", "", "-- x\n"),
            Made("comments of one declaration", Section, "-- x\n", "entity G {\n}\n"),
            Made("hyphens", Section, "-"),
            Made("hyphenated names", Section, "a-"),
            Made("digits", Entity + "  a: int ", "1"),
            Made("points", Entity + "  a: int ", "1."),
            Made("letters outside ASCII", "", "é"),
            Made("halves of letters", "", "\uD83D"),
            Made("quotes", "", "\""),
            Made("quotes in lines", "", "\"x\n"),
            Made("escapes", Manifest + "spec m v1.0 {\n  description: \"", "\\n", "\"\n}\n"),
            Made("bad escapes", Manifest + "spec m v1.0 {\n  description: \"", "\\q", "\"\n}\n"),
            Made("backslashes", "\"", "\\"),
            Made("slashes", "", " /"),
            Made("braces of a route", "", " /{a"),
            Made("signs", "", "§"),
            Made("lines of signs", "", "§\n"),
            Made("opening braces", "", "{"),
            Made("closing braces", "", "}"),
            Made("opening brackets", Entity + "  a: ", "["),
            Made("closing brackets", Entity + "  a: ", "]"),
            Made("opening parentheses", Api + "  ! ", "("),
            Made("brackets in lines", Section, "[\n"),
            Made("brackets in clauses", Invariant, "a ( b [ c {\n"),
            Made("braces that never end", "", "entity E {\n"),
            Made("unknown declarations", "", "entitiy E¤ {\n}\n"),
            Made("words on a line", "", "entity E {} "),
            Made("suppressions", Section, "-- ossc: allow OSS2120 x\n"),
            Made("suppressions on one line", "--", "-- ossc:", "\n"),
            Made("bytes that are no text", Section, "\uDCFF"),
        ];

    private static Pattern[] OfManifests =>
        [
            Made("systems", "", "system s¤ v1.0 {\n  modules: 1\n}\n"),
            Made("modules", "system s v1.0 {\n}\n", "module m¤ {\n  owns: [E¤]\n  boundary: b¤\n}\n"),
            Made("modules of one name", "system s v1.0 {\n}\n", "module m {\n  owns: [E]\n  boundary: b\n}\n"),
            Made(
                "a chain of modules",
                "system s v1.0 {\n}\nmodule x {\n",
                "}\nmodule m¤ {\n  consumes: [m¤/e]\n  exposes: [e]\n"
            ),
            Made("owned entities", "system s v1.0 {\n}\nmodule m {\n  owns: [E", ", E¤", "]\n}\n"),
            Made("one entity owned often", "system s v1.0 {\n}\nmodule m {\n  owns: [E", ", E", "]\n}\n"),
            Made("exposed names", "system s v1.0 {\n}\nmodule m {\n  exposes: [e", ", e¤.x", "]\n}\n"),
            Made(
                "unknown exposed names",
                "system s v1.0 {\n}\nmodule m {\n  exposes: [e",
                ", e.don¤",
                "]\n}\nspec m v1.0 {\n}\nevent e.done {\n}\n"
            ),
            Made("unknown consumed names", Manifest + "module n {\n  consumes: [m/e.done", ", m/e.don¤", "]\n}\n"),
            Made("unknown modules", Manifest + "module n {\n  consumes: [m/e.done", ", m¤/e", "]\n}\n"),
            Made(
                "contracts",
                Manifest + "module n {\n  consumes: [m/e.done]\n}\n",
                "contract m <-> n {\n  e.done must produce N within 5s\n}\n"
            ),
            Made("contracts of unknown modules", Manifest, "contract m¤ <-> n¤ {\n}\n"),
            Made(
                "promises",
                Manifest + "module n {\n  consumes: [m/e.done]\n  exposes: [n]\n}\ncontract m <-> n {\n",
                "  e.done must produce n within ¤s\n",
                "}\n"
            ),
            Made("system invariants", Manifest, "system_invariant {\n  every E reaches terminal state [done] within ¤h\n}\n"),
            Made("specs", "system s v1.0 {\n}\n", "module m¤ {\n  owns: [E¤]\n}\n", "spec m1 v1.0 {\n}\n"),
            Made("specs of unknown modules", Manifest, "spec m¤ v1.0 {\n}\n"),
            Made("properties", Manifest + "spec m v1.0 {\n", "  k¤: x\n", "}\n"),
            Made("one property", Manifest + "spec m v1.0 {\n", "  description: \"x\"\n", "}\n"),
        ];

    private static Pattern[] OfData =>
        [
            Made("entities", Section, "entity E¤ {\n  id: uuid @immutable\n}\n"),
            Made("entities of one name", Section, "entity E {\n  id: uuid @immutable\n}\n"),
            Made("fields", Entity, "  f¤: int 0..9\n", "}\n"),
            Made("fields of one name", Entity, "  f: int 0..9\n", "}\n"),
            Made("references", Entity, "  f¤: -> E\n", "}\n"),
            Made("a chain of references", Section, "entity C¤ {\n  id: uuid\n  a: -> C¤\n  b: -> F\n}\n"),
            Made("unknown references", Entity, "  f¤: -> Unknown¤\n", "}\n"),
            Made("unknown types", Entity, "  f¤: typ¤\n", "}\n"),
            Made("types of fields", Entity + "  f0: int\n", "  f¤: G.f0\n", "}\n"),
            Made("decorators", Entity + "  a: int", " @unique", "\n}\n"),
            Made("unknown decorators", Entity + "  a: int", " @d¤", "\n}\n"),
            Made("arguments", Entity + "  a: int @unique(a", ", a¤", ")\n}\n"),
            Made("members of an enum", Entity + "  a: [b", ", c¤", "]\n}\n"),
            Made("equal members of an enum", Entity + "  a: [b", ", b", "]\n}\n"),
            Made("members on lines", Entity + "  a: [b", ",\n    c¤", "]\n}\n"),
            Made("fields of an object", Entity + "  a: {b: int", ", c¤: int", "}\n}\n"),
            Made("fields of an object on lines", Entity + "  a: {\n", "    c¤: int\n", "  }\n}\n"),
            Made("objects in objects", Entity + "  a: ", "{a:", "}\n}\n"),
            Made("lists in lists", Entity + "  a: ", "[", "]\n}\n"),
            Made("names of a path", Entity + "  a: b", ".c", "\n}\n"),
            Made("edges", Section, "edge E -> E¤ {1:many}\n"),
            Made("one edge", Section, "edge E -> F {1:many}\n"),
            Made("entities and edges", Section, "entity C¤ {\n  id: uuid\n}\nedge E -> C¤ {1:many}\n"),
            Made("a chain of transitions", Section + "machine E.status {\n  a", " -> s¤", "\n}\n"),
            Made("transitions", Section + "machine E.status {\n", "  a -> s¤\n", "}\n"),
            Made("one transition", Section + "machine E.status {\n", "  a -> b\n", "}\n"),
            Made("machines", Section, "machine E.status {\n  a -> b -> done\n}\n"),
            Made("machines of entities", Section, "entity C¤ {\n  s: [a, b]\n}\nmachine C¤.s {\n  a -> b\n}\n"),
            Made("states of a machine", Section + "entity S {\n  s: [a", ", s¤", "]\n}\nmachine S.s {\n  a -> s1\n}\n"),
            Made("terminal states", Section + "machine E.status {\n  terminal: [a", ", s¤", "]\n  a -> b\n}\n"),
            Made("seeds", Section, "seed {\n  E {n: ¤}\n}\n"),
            Made("rows", Section + "seed {\n", "  E {n: ¤}\n", "}\n"),
            Made("values of a row", Section + "seed {\n  E {n: 1", ", n¤: 1", "}\n}\n"),
            Made("defaults", Section + "seed {\n", "  E.n default: ¤\n", "}\n"),
            Made("changes", Section + "evolve E {\n", "  +n¤: int\n", "}\n"),
            Made("one change", Section + "evolve E {\n", "  ~n: int\n", "}\n"),
            Made("evolved entities", Section, "evolve E¤ {\n  -*\n}\n"),
        ];

    private static Pattern[] OfBehaviour =>
        [
            Made("errors", Section, "error e¤: 409 {\n  message: \"m\"\n}\n"),
            Made("errors of one name", Section, "error e: 409 {\n  message: \"m\"\n}\n"),
            Made("placeholders", Section + "error e: 409 {\n  message: \"", "{e.n} ", "\"\n}\n"),
            Made("open placeholders", Section + "error e: 409 {\n  message: \"", "{", "\"\n}\n"),
            Made("events", Section, "event e¤.x {\n  ref: E.id\n}\n"),
            Made("events of one name", Section, "event e.x {\n  ref: E.id\n}\n"),
            Made("a payload", Section + "event e.x {\n  ref: E.id\n  payload: {n", ", p¤", "}\n}\n"),
            Made("actions", Section, "action a¤(e) {\n  >> set E(a)\n}\n"),
            Made("a chain of actions", Section + "action x() {\n", "}\naction a¤() {\n  >> call a¤()\n"),
            Made("a ring of actions", Section, "action a¤() {\n  >> a¤()\n  >> b¤()\n}\naction b¤() {\n  >> a¤()\n}\n"),
            Made("parameters", Section + "action a(e", ", p¤: int", ") {\n}\n"),
            Made("arguments of a call", Section + "action a(e) {\n  >> a(1", ", ¤", ")\n}\n"),
            Made("apis", Section, "api GET /e/x¤ {\n  out: [E]\n}\n"),
            Made("apis of one route", Section, "api GET /e {\n  out: [E]\n}\n"),
            Made("apis that overlap", Section, "api GET /e/x¤ {\n  out: [E]\n}\napi GET /e/{id} {\n  out: E\n}\n"),
            Made("segments", Section + "api GET ", "/x", " {\n  out: [E]\n}\n"),
            Made("parameters of a route", Section + "api GET ", "/{p¤}", " {\n  out: [E]\n}\n"),
            Made("inputs", Section + "api POST /e {\n  in: {n", ", p¤: int", "}\n}\n"),
            Made("outputs", Section + "api POST /e {\n  out: E", " + [E]", "\n}\n"),
            Made("filters", Section + "api GET /e {\n  out: [E]", " ?n=¤", "\n}\n"),
            Made("assertions", Api, "  ! n > ¤ => 409\n", "}\n"),
            Made("one assertion", Api, "  ! n > 1 => 409\n", "}\n"),
            Made("unknown outcomes", Api, "  ! n > 1 => unknown¤\n", "}\n"),
            Made("unknown names", Api, "  ! unknown¤ > 1 => 409\n", "}\n"),
            Made("steps", Api, "  >> set E(a)\n", "}\n"),
            Made("created rows", Api, "  >> create E(n: ¤)\n", "}\n"),
            Made("emitted events", Section, "event e¤.x {\n  ref: E.id\n}\napi POST /e/x¤ {\n  >> emit e¤.x\n}\n"),
            Made("external calls", Api, "  >> charge e\n  ! e fails => 402; rollback\n", "}\n"),
            Made("soft constraints", Api, "  ~ latency < ¤ms\n", "}\n"),
            Made("prose", Api, "  >> print a receipt for the one who paid\n", "}\n"),
            Made("handlers", Section, "on e.done {\n  >> set E(a)\n}\n"),
            Made("handlers of unknown events", Section, "on n¤/e {\n  >> set E(a)\n}\n"),
        ];

    private static Pattern[] OfRules =>
        [
            Made("invariants", Invariant, "E.n >= ¤ @always\n  ", "\n}\n"),
            Made("one invariant", Invariant, "E.n >= 1 @always\n  ", "\n}\n"),
            Made("modifiers", Invariant + "E.n >= 1", " @m¤", "\n}\n"),
            Made("quotas", Invariant + "E per user", ", n¤", ": max 1\n}\n"),
            Made("rules", Section + "auth {\n", "  /e/x¤ : public\n", "}\n"),
            Made("one rule", Section + "auth {\n", "  /e/** : public\n", "}\n"),
            Made("rules and apis", Section, "api GET /e/x¤ {\n  out: [E]\n}\nauth {\n  /e/x¤ : public(GET)\n}\n"),
            Made("wide rules and apis", Section, "api GET /e/x¤ {\n  out: [E]\n}\nauth {\n  /e/*/y¤/** : public(GET)\n}\n"),
            Made("stars of a rule", Section + "api GET /e {\n  out: [E]\n}\nauth {\n  ", "/**", " : public\n}\n"),
            Made("roles", Section + "auth {\n  /e/** : public", ", r¤(GET)", "\n}\n"),
            Made("methods of a role", Section + "auth {\n  /e/** : admin(GET", ", POST", ")\n}\n"),
            Made("limits", Section + "limit {\n", "  GET /e/x¤ : 5/min\n", "}\n"),
            Made("limits and apis", Section, "api GET /e/x¤ {\n  out: [E]\n}\nlimit {\n  GET /e/x¤ : 5/min per ip\n}\n"),
            Made("metrics", Section + "observe {\n  metric: api.latency", ", e.n¤", "\n}\n"),
            Made("logs", Section + "observe {\n  log: all errors", ", e¤", "\n}\n"),
            Made("observations", Section + "observe {\n", "  trace: e flow\n", "}\n"),
        ];

    private static Pattern[] OfClauses =>
        [
            Made("a long condition", Api + "  ! n > 1", " or n > ¤", " => 409\n}\n"),
            Made("a long sum", Api + "  ! n > 1", " + n", " => 409\n}\n"),
            Made("a long product", Api + "  ! n > 1", " * 9", " => 409\n}\n"),
            Made("a long division", Api + "  ! n > 1", " / 0", " => 409\n}\n"),
            Made("a long path", Api + "  ! e", ".f.e", ".n > 1 => 409\n}\n"),
            Made("a long set", Api + "  ! status in [a", ", b", "] => 409\n}\n"),
            Made("nested conditions", Api + "  ! ", "(", "n > 1 => 409\n}\n"),
            Made("negations", Api + "  ! ", "not ", "found => 409\n}\n"),
            Made("aggregates", Api + "  ! ", "sum(", "n => 409\n}\n"),
            Made("nested aggregates", Api + "  ! ", "count(E where n = ", "1 => 409\n}\n"),
            Made("assignments", Api + "  >> set e.n = 1", ", e.n = ¤", "\n}\n"),
            Made("conditional steps", Api + "  >> ", "if n > 1: ", "set E(a)\n}\n"),
            Made("loops", Api + "  >> ", "each e: ", "set E(a)\n}\n"),
            Made("consequences", Api + "  ! n > 1 => 409", "; set E(a)", "\n}\n"),
            Made("recipients", Api + "  >> notify(user", " + r¤", ", email)\n}\n"),
            Made("lines of one clause", Api + "  ! n > 1", " or\n    n > ¤", " => 409\n}\n"),
            Made("words of one clause", Api + "  >> print", " a", "\n}\n"),
            Made("numbers without end", Api + "  ! n > 1", "0", " => 409\n}\n"),
        ];

    private static Pattern Made(string name, string head, string unit, string tail = "") => new("sds", name, head, unit, tail);
}
