using System.Text;
using Ossature.Compiler.Emit.Agents;
using Ossature.Compiler.Emit.Inputs;
using Ossature.Compiler.Emit.Layout;
using Ossature.Compiler.Emit.Prompts;
using Ossature.Compiler.Emit.Transcripts;
using Ossature.Compiler.Incremental.Files;
using Ossature.Compiler.Text;

namespace Ossature.Compiler.Emit.Tasks;

/// <summary>Has a model say what the code of a specification offers to others. It is shown the files and has no tools.</summary>
internal sealed class InterfaceWork(TaskJob job)
{
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    private BuildServices Build => job.Build;

    /// <summary>The interface file; nothing when there is no code that can be shown.</summary>
    /// <exception cref="TaskFault">The model said nothing.</exception>
    public async Task<FileChanges> ExtractAsync(CancellationToken cancellation)
    {
        var sources = job
            .Inputs.Inject.Where(file => file.Content is not null)
            .Select(file => (file.Path, Text: TextOf(file.Content!.Value)))
            .Where(file => file.Text is not null)
            .ToArray();
        if (sources.Length == 0)
        {
            return FileChanges.None;
        }

        var prompt = TaskPrompt.Extract(Build.Project.Options, sources!);
        job.Phase("asking the model");
        var said = await AskAsync(prompt, cancellation).ConfigureAwait(false);
        if (string.IsNullOrWhiteSpace(said))
        {
            throw new TaskFault(
                bag => bag.InterfaceNotSaid(job.Task.Location, job.Task.Id, job.Task.Title),
                spentRuns: [AgentRuns.Implement]
            );
        }

        var text = SpecInterfaces.FileText(job.Task.Spec, said);
        return new([KeyValuePair.Create(SpecInterfaces.PathOf(job.Task.Spec), Build.Contents.Put(Encoding.UTF8.GetBytes(text)))]);
    }

    private async Task<string> AskAsync(string prompt, CancellationToken cancellation)
    {
        const string run = AgentRuns.Implement;
        var request = new AgentRequest
        {
            Run = $"{Build.Plan.FolderOf(job.Task)}/{run}",
            Role = ModelRole.Interface,
            System = PromptTemplate.Extractor,
            Prompt = prompt,
            Tools = [],
            Basis = Digest.Of($"{job.Claim.Text}\n{prompt}"),
            TranscriptPath = job.Files.TranscriptOf(run),
            MaxOutputTokens = Build.Project.Options.Build.MaxOutputTokens,
            ToolRetries = Build.Project.Options.Llm.ToolRetries,
            Reminder = static () => null,
        };
        if (Transcript.Resume(Build.Files, request.TranscriptPath, request.Basis) is null)
        {
            job.Files.PutAside(run);
            job.Files.WritePrompt(run, request.System, prompt);
        }

        var agent = new AgentRun(
            Build.Models,
            Build.Files,
            request,
            (turn, usage) => job.Called(run, turn, ModelRole.Interface, usage)
        );
        var result = await agent.RunAsync(cancellation).ConfigureAwait(false);
        job.Files.WriteResponse(run, result.Text);
        return result.Ending == AgentEnding.Finished ? result.Text : "";
    }

    /// <summary>The text of a file; null for one that is no text.</summary>
    private string? TextOf(Digest content)
    {
        var bytes = Build.Contents.Read(content);
        try
        {
            return bytes.Contains((byte)0) ? null : Strict.GetString(bytes);
        }
        catch (DecoderFallbackException)
        {
            return null;
        }
    }
}
