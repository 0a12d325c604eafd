rule {
  name         = "llm"
  target_fqdns = ["api.phaseo.app", "openrouter.ai", "github.com"]
}
