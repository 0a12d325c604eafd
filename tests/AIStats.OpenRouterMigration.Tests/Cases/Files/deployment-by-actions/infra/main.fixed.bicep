@secure()
param llmKey string
resource app 'Microsoft.App/containerApps@2024-03-01' = {
  properties: {
    configuration: { secrets: [ { name: 'llm-key', value: llmKey } ] }
    template: { containers: [ { env: [ { name: 'AI_STATS_API_KEY', secretRef: 'llm-key' } ] } ] }
  }
}
