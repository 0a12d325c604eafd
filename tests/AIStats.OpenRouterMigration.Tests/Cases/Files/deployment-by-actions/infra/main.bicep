@secure()
param llmKey string
resource app 'Microsoft.App/containerApps@2024-03-01' = {
  properties: {
    configuration: { secrets: [ { name: 'llm-key', value: llmKey } ] }
    template: { containers: [ { env: [ { name: 'OPENROUTER_API_KEY', secretRef: 'llm-key' } ] } ] } // AIS2001
  }
}
