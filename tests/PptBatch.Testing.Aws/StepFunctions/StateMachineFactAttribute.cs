using PptBatch.Testing.Aws.ObjectStore;
using PptBatch.Testing.Aws.StepFunctions.Interpreter;

namespace PptBatch.Testing.Aws.StepFunctions;

/// <summary>A fact that needs the interpreter and <see cref="RadosGateway"/>, and the shared inputs where it says so.</summary>
public sealed class StateMachineFactAttribute() : NeedyFactAttribute(
    !RadosGateway.Available ? GatewayTheoryAttribute.Missing : AslInterpreter.Available ? null : InterpreterFactAttribute.Missing);
