class About
{
    const string Url = "https://api.phaseo.app/v1/chat/completions";
    const string FreeLink = "https://openrouter.ai/models?max_price=0"; // AIS1006
    const string ListLink = "https://phaseo.app/models";
    const string Question = "Where is my key? Is it at https://phaseo.app/settings/keys?";
}
