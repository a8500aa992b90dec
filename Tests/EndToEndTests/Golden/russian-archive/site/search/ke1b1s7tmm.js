pressmark("ke1b1s7tmm",["0ылокш 1тсом",",#"]);
