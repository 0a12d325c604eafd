variable "llm_key" {
  validation {
    condition = can(regex("^sk-or-v1-", var.llm_key)) // AIS2003 "refuses them"
  }
}

variable "other_key" {
  validation {
    condition = startswith(var.other_key, "sk-or-") // AIS2003 "refuses them"
  }
}

output "key" {
  value = format("%s like %s", trimspace(var.llm_key), "sk-or-v1-") // AIS2003 "begin with phaseo_v1_sk_": a text
}
