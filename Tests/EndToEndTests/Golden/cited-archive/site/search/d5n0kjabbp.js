pressmark("d5n0kjabbp",{"first":7,"articles":[["undated/decade.html","Some time","the 1930s","","",""]],"text":"7eBFy@%0y`;S.yX^Q)?pW2k<iVvVV8##"});
