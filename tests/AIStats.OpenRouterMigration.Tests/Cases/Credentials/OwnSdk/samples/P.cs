using OpenRouter.SDK; // silent: a project of the solution declares it
using OpenRouter.SDK.Models; // silent: a project of the solution declares it
class P { Client c = new(); M? m; }
