// Every test runs a process or two. On a machine of two cores they only get in each other's way.
[assembly: Xunit.CollectionBehavior(DisableTestParallelization = true)]
