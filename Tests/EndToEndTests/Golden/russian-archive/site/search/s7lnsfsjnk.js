pressmark("s7lnsfsjnk","}#");
