class MigrationBuilder { public void Add(string column, string defaultValue) { } }
class Migration { }

class Init : Migration
{
    protected void Up(MigrationBuilder builder)
    {
        builder.Add("Address", "https://openrouter.ai/api/v1"); // AIS1001
    }
}
