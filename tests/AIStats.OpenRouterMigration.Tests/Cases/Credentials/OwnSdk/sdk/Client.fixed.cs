namespace OpenRouter.SDK { public class Client { public string Base = "https://api.phaseo.app/v1"; } }
namespace OpenRouter.SDK.Models { public class M; }
