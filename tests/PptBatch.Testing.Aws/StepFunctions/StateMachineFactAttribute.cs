using PptBatch.Testing.Aws.ObjectStore;
using PptBatch.Testing.Aws.StepFunctions.Interpreter;

namespace PptBatch.Testing.Aws.StepFunctions;

/// <summary>A fact that needs the interpreter and <see cref="RadosGateway"/>, and the shared inputs where <see cref="NeedsShared"/> is set.</summary>
public sealed class StateMachineFactAttribute : FactAttribute
{
    public StateMachineFactAttribute() =>
        Skip = !RadosGateway.Available ? "needs radosgw, ceph-mon, ceph-osd and ceph-common"
            : !AslInterpreter.Available ? InterpreterFactAttribute.Missing
            : null!;

    /// <summary>True when the test also reads <see cref="SharedInputs"/>. Default: false.</summary>
    public bool NeedsShared
    {
        get;
        set
        {
            field = value;
            Skip = Skip is null && value && !SharedInputs.Available ? "needs ../shared" : Skip!;
        }
    }
}
