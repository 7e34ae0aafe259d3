using Ossature.Compiler.Syntax.Markdown;

namespace Ossature.Compiler.Syntax.Amd;

public sealed partial class AmdDocumentSyntax : IMarkdownDocument;
