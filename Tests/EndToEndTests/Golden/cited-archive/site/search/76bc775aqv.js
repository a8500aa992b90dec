pressmark("76bc775aqv",{"articles":[["undated/decade.html","Some time","the 1930s","","",""]],"text":"7eBFy@%0y`;S.yX^Q)?pW2k<iVvVV8##"});
