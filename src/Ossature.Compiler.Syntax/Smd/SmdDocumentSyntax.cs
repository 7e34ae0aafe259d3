using Ossature.Compiler.Syntax.Markdown;

namespace Ossature.Compiler.Syntax.Smd;

public sealed partial class SmdDocumentSyntax : IMarkdownDocument;
