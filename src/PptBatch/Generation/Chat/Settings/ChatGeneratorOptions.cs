namespace PptBatch;

/// <summary>How the chat generator writes lessons, and what it may use.</summary>
public sealed class ChatGeneratorOptions
{
    /// <summary>
    /// Model that writes lessons, as the chat client names it. Default: empty, which takes the client's own default model.
    /// </summary>
    public string WriterModel { get; set; } = "";

    /// <summary>Model that repairs a reply. Default: null, which is <see cref="WriterModel"/>.</summary>
    public string? RepairModel { get; set; }

    /// <summary>
    /// Slides to aim at for every lesson, 4 to 80. Default: null, which follows each lesson's words, code, tables, pictures and exercises:
    /// 24 for an ordinary one, 6 to 40. A reply may differ by half either way.
    /// </summary>
    public int? SlidesPerLesson { get; set; }

    /// <summary>
    /// How much of the lesson's text is on the slides: a model's, and those that the outline generator writes in its place. Default:
    /// <see cref="SlideMode.Present"/>.
    /// </summary>
    public SlideMode Mode { get; set; } = SlideMode.Present;

    /// <summary>Who the slides are for, in plain words. Default: null, which is what the course says.</summary>
    public string? Audience { get; set; }

    /// <summary>Tone of the text, in plain words. Default: null, which is the lesson's own.</summary>
    public string? Tone { get; set; }

    /// <summary>Whether the author's sentences are kept word for word. Default: false.</summary>
    public bool Preserve { get; set; }

    /// <summary>Terms and how they must be written or translated. Default: empty.</summary>
    public IDictionary<string, string> Glossary { get; } = new SortedDictionary<string, string>(StringComparer.Ordinal);

    /// <summary>Further rules of the organisation, added to the prompt as they are. Default: null.</summary>
    public string? CorporateRules { get; set; }

    /// <summary>
    /// A prompt file in the place of the embedded one; <c>pptbatch prompt</c> writes that out to start from. Default: null. Its text is
    /// part of the checkpoint key.
    /// </summary>
    public string? PromptFile { get; set; }

    /// <summary>
    /// Whether the model sees the lesson's pictures, made small, so that what it says of them is true: at most 20 a call, about 530 tokens
    /// each. Default: true. Without <see cref="IPictureDecoder"/> it sees PNG, JPEG and GIF files of at most 1 MiB and 1,568 pixels.
    /// </summary>
    public bool ShowPictures { get; set; } = true;

    /// <summary>
    /// Longest markdown of a lesson that is written in one call, 2,000 to 1,000,000 characters; a longer lesson is written in parts, each
    /// with as many slides as a lesson of its length. Default: 60,000.
    /// </summary>
    public int MaxLessonCharacters { get; set; } = 60_000;

    /// <summary>How often a reply that breaks the rules is sent back with the findings, 0 to 5. Default: 2.</summary>
    public int MaxRepairs { get; set; } = 2;

    /// <summary>
    /// Whether the model looks once at its rendered slides and changes those that do not look well; needs a chat client that takes images
    /// and a host with <see cref="ILessonLook"/> (<c>UseLessonLook</c> of PptBatch.Preview). What it changes is taken only where the checks
    /// hold and no measure falls. Default: false; a lesson costs about half as much again with it.
    /// </summary>
    public bool Review { get; set; }

    /// <summary>Most calls at once in this process, 1 to 1,000. Default: 16.</summary>
    public int MaxConcurrentCalls { get; set; } = 16;

    /// <summary>The account's quota of tokens a minute for the writer model. Default: null, which is not known.</summary>
    public long? TokensPerMinute { get; set; }

    /// <summary>
    /// How many quota tokens one output token burns. Default: 5, as for Claude models of the fourth generation and later.
    /// </summary>
    public double OutputBurnRate { get; set; } = 5;

    /// <summary>
    /// Most that a run may spend in this process, in US dollars. Default: null, which is no cap. Needs a model whose price is known. What
    /// earlier, unfinished goes at the run have spent counts.
    /// </summary>
    public decimal? MaxCostUsd { get; set; }

    /// <summary>A price file in the form of the embedded one. Default: null, which is the embedded one.</summary>
    public string? PriceFile { get; set; }

    /// <summary>Longest silence of a reply before it is given up. Default: 120 s.</summary>
    public TimeSpan IdleTimeout { get; set; } = TimeSpan.FromSeconds(120);

    /// <summary>Longest time of a single call. Default: 600 s.</summary>
    public TimeSpan CallTimeout { get; set; } = TimeSpan.FromSeconds(600);

    /// <summary>Longest time of a lesson with its retries and repairs. Default: 840 s.</summary>
    public TimeSpan LessonDeadline { get; set; } = TimeSpan.FromSeconds(840);

    /// <summary>
    /// Whether prompts and replies go to the host's log, at level Debug. Default: false; they hold the course's text and may hold more.
    /// </summary>
    public bool LogConversations { get; set; }

    /// <summary>
    /// Reads the chat client's exceptions. Default: <see cref="ModelFault.Read"/>; a client with exceptions of its own needs its own
    /// reader.
    /// </summary>
    public Func<Exception, ModelFault> ReadFault { get; set; } = ModelFault.Read;

    /// <summary>These options with what a run says otherwise.</summary>
    internal ChatGeneratorOptions With(WritingSettings? settings)
    {
        ChatGeneratorOptions changed = (ChatGeneratorOptions)MemberwiseClone();
        changed.Mode = settings?.Mode ?? Mode;
        changed.WriterModel = settings?.Model ?? WriterModel;
        changed.MaxCostUsd = settings?.MaxCostUsd ?? MaxCostUsd;
        changed.TokensPerMinute = settings?.TokensPerMinute ?? TokensPerMinute;
        return changed;
    }
}
