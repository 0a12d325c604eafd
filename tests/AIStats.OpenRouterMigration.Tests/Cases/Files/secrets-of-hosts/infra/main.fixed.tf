resource "google_cloud_run_v2_service" "api" {
  template {
    containers {
      env {
        name = "AI_STATS_API_KEY" // AIS2001
        value_source {
          secret_key_ref {
            secret  = google_secret_manager_secret.openrouter_key.secret_id // AIS2003
            version = "latest"
          }
        }
      }
      env {
        name  = "LOG_LEVEL"
        value = "info"
      }
    }
  }
}
