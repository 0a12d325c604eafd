variable "llm_key" {
  validation {
    condition = can(regex("^sk-or-v1-", var.llm_key)) // AIS2003 "refuses them"
  }
}
