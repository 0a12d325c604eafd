resource app 'Microsoft.App/containerApps@2024-03-01' = {
  properties: {
    template: {
      containers: [
        {
          name: 'api'
          env: [
            {
              secretRef: 'openrouter-api-key'
              name: 'AI_STATS_API_KEY' // AIS2001
            }
          ]
        }
      ]
    }
  }
}
