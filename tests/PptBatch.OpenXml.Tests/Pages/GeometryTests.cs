using PptBatch.OpenXml.Pages;

namespace PptBatch.OpenXml.Tests.Pages;

public sealed class GeometryTests
{
    [Fact]
    public void Box_RightAndBottom_AreFarEdges() => Assert.Equal((4.0, 6.0), (new Box(1, 2, 3, 4).Right, new Box(1, 2, 3, 4).Bottom));
}
