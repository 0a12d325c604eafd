class About
{
    const string Url = "https://openrouter.ai/api/v1/chat/completions"; // AIS1001
    const string FreeLink = "https://openrouter.ai/models?max_price=0"; // AIS1006 "its query is about OpenRouter's plans"
    const string ListLink = "https://openrouter.ai/models"; // AIS1006
    const string Question = "Where is my key? Is it at https://openrouter.ai/keys?"; // AIS1006: the mark ends the question
}
