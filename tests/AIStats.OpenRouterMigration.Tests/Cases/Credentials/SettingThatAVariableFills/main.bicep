resource app 'Microsoft.Web/sites@2022-09-01' = {
  properties: {
    siteConfig: {
      appSettings: [
        {
          name: 'Ai__Key'
          value: '@Microsoft.KeyVault(SecretUri=https://kv.vault.azure.net/secrets/OPENROUTER_API_KEY)' // AIS2001
        }
      ]
    }
  }
}
