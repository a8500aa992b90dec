pressmark("89ufg5ln2m",{"articles":[["undated/range.html","A double number","30 December 1926 to 5 January 1927","","The Harbour Lamp",""]],"text":"7eBFy@%0y`;S.yX^Q)?pW2k<iVvVV8##"});
