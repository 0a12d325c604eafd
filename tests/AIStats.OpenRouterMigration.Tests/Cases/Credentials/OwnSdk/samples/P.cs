using OpenRouter.SDK;
using OpenRouter.SDK.Models;
class P { Client c = new(); M? m; }
