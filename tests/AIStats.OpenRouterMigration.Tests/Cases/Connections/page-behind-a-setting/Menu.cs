class Menu(IConfiguration config)
{
    public string Login(string back) => $"{config["Router:Root"]}/auth?callback_url={back}"; // silent: the page of the sign-in, which the new host does not have
    public string Help => config["Shop:Root"] + "/docs"; // silent: a shop
}
