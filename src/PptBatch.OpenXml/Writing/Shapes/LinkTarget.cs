using System.Globalization;
using PptBatch.OpenXml.Packages.Parts;
using PptBatch.OpenXml.Writing.Plan;

namespace PptBatch.OpenXml.Writing.Shapes;

/// <summary>Where a link leads: an address outside, a slide of this deck, or a section that the merger will know.</summary>
/// <param name="Relationship">Id of the slide's relationship.</param>
/// <param name="Action">What a click does, or null to open the address.</param>
internal sealed record LinkTarget(string Relationship, string? Action)
{
    private const string Jump = "ppaction://hlinksldjump";
    private const string LessonPrefix = "#lesson-";

    /// <summary>The target of an address, or null where it is no link that a deck may carry.</summary>
    public static LinkTarget? Resolve(SlideContext context, string? address)
    {
        if (address is null)
        {
            return null;
        }

        if (SectionLinks.TryParseAddress(address, out int section))
        {
            string own = PartNames.SlideFile(context.Slide.Part);
            return new LinkTarget(context.Relationships.To(RelationshipKind.Slide, own, SectionLinks.RelationshipId(section)), Jump);
        }

        if (address.StartsWith(LessonPrefix, StringComparison.Ordinal))
        {
            return int.TryParse(address.AsSpan(LessonPrefix.Length), NumberStyles.None, CultureInfo.InvariantCulture, out int lesson)
                && context.Plan.FirstSlideOf(lesson) is { } part
                ? new LinkTarget(context.Relationships.To(RelationshipKind.Slide, PartNames.SlideFile(part)), Jump)
                : null;
        }

        return Outside(address) is { } safe ? new LinkTarget(context.Relationships.ToAddress(safe), null) : null;
    }

    /// <summary>
    /// The address with everything escaped that a relationship cannot carry, or null when it is not http, https or mailto.
    /// </summary>
    private static string? Outside(string address) =>
        Uri.TryCreate(address, UriKind.Absolute, out Uri? uri)
        && (uri.Scheme == Uri.UriSchemeHttp || uri.Scheme == Uri.UriSchemeHttps || uri.Scheme == Uri.UriSchemeMailto)
        && !uri.AbsoluteUri.AsSpan().ContainsAnyExceptInRange('!', '~')
            ? uri.AbsoluteUri
            : null;
}
